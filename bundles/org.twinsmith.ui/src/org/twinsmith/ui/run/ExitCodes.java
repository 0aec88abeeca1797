package org.twinsmith.ui.run;

/** What the exit codes of the command line mean to somebody who never saw a command line. */
final class ExitCodes {
    /** What a process gives that was asked to end: 128 and the number of SIGTERM. */
    static final int TERMINATED = 143;
    private static final int FINE = 0;
    private static final int MODEL = 1;
    private static final int USAGE = 2;
    private static final int WORLD = 3;

    private ExitCodes() {
    }

    /**
     * @param code exit code
     * @param request what was run
     * @param last the last line the program wrote
     */
    static RunResult result(int code, RunRequest request, String last) {
        return switch (code) {
            case FINE -> request.result().isEmpty() && request.choice().kind().worthSeeing(request.out(), "").isPresent()
                    ? new RunResult.Failed("The run ended without a result. " + seeConsole(last)) : new RunResult.Finished(request.result());
            case MODEL -> new RunResult.Failed(model(request.choice().kind()) + seeConsole(last));
            case USAGE -> new RunResult.Failed("There is nothing to run as it was asked for. " + seeConsole(last));
            case WORLD -> new RunResult.Failed("Something outside the model failed: a file, a server or the network. " + seeConsole(last));
            default -> new RunResult.Failed("The program ended unexpectedly (exit code " + code + "). " + seeConsole(last));
        };
    }

    private static String model(TaskKind kind) {
        return switch (kind) {
            case COMPARE -> "The runs differ by more than is allowed; the console says where. ";
            case CHECK -> "The model has errors. Correct what the Problems view and the console name. ";
            default -> "The model has errors, or an expectation of the scenario did not hold. "
                    + "Correct what the Problems view and the console name, then run again. ";
        };
    }

    private static String seeConsole(String last) {
        return last.isEmpty() ? "The console is empty." : "\n\nThe console ends with:\n" + last;
    }
}
