package org.twinsmith.cli.model;

import java.util.List;

import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.Requirement;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.report.RunReport;

/** What a run says of the requirements of its model. */
public final class Requirements {
    private Requirements() {
    }

    /** Those that a scenario is to show. @param passed whether its run came to its end with all that was expected */
    public static List<RunReport.Requirement> of(LoadedModel model, Scenario scenario, boolean passed) {
        return model.all(Requirement.class).stream().filter(each -> each.getScenarios().contains(scenario))
                .map(each -> new RunReport.Requirement(each.getName(), each.getText(), passed, each.getScenarios().stream()
                        .filter(other -> other != scenario).map(Scenario::getName).toList())).toList();
    }

    /** {@code R1 is shown: The sump never overflows}. */
    public static String line(RunReport.Requirement requirement) {
        return requirement.name() + (requirement.held() ? " is shown" : " is not shown")
                + (requirement.others().isEmpty() ? "" : ", and has to be by " + String.join(", ", requirement.others()))
                + ": " + requirement.text();
    }
}
