package org.twinsmith.core.diagnostic;

/**
 * The catalogue of diagnostic codes. A code never changes its meaning and is never used again after it was dropped.
 *
 * <p>Areas: 00 syntax, 01 names, 02 types and units, 03 behaviour, 04 topology, 05 sources and bindings, 06
 * scenarios, 07 the world outside (files, network), 08 usage and generation, 09 experiments, 10 deployment and governance.
 */
public enum Code {
    SYNTAX("TW-0001", "The text does not follow the grammar"),
    TOO_DEEP("TW-0002", "The text nests too deeply, or a line is too long"),
    DECEPTIVE_TEXT("TW-0003", "A character is not what it looks like"),

    UNRESOLVED_NAME("TW-0101", "A name refers to nothing that is visible here"),
    DUPLICATE_NAME("TW-0102", "A name is declared twice in one scope"),
    INHERITANCE_CYCLE("TW-0103", "A type inherits from itself"),
    INHERITANCE_CONFLICT("TW-0104", "Two bases bring members of the same name"),
    ABSTRACT_INSTANCE("TW-0105", "An abstract type cannot be instantiated"),
    NO_MODEL("TW-0106", "There is nothing of the kind asked for, or more than one and none was named"),
    CONTAINMENT_CYCLE("TW-0107", "A type contains itself"),
    DEPRECATED("TW-0108", "Something is used that its owner advises against"),
    SEMANTIC_IDENTIFIER("TW-0109", "An identifier of another vocabulary is malformed"),
    VERSION("TW-0110", "A version is malformed"),
    REDEFINITION("TW-0111", "A labelled equation does not stand for exactly one inherited equation"),

    UNKNOWN_UNIT("TW-0201", "A unit is not known"),
    DIMENSION_MISMATCH("TW-0202", "Two dimensions differ where they must agree"),
    TYPE_MISMATCH("TW-0203", "A value has the wrong type"),
    KIND_MISMATCH("TW-0204", "Dimensions agree but the kinds of quantity differ"),
    TEMPERATURE_POINT("TW-0205", "Temperature points are combined in a way that has no meaning"),
    BAD_CALL("TW-0206", "A function is unknown or called with the wrong number of arguments"),
    NON_CONSTANT_EXPONENT("TW-0207", "An exponent of a quantity with a dimension is not a rational constant"),
    RANGE("TW-0208", "A value lies outside the declared range, or a range is empty"),
    UNIT_DECLARATION("TW-0209", "A unit or prefix is declared outside of the library"),
    BAD_FUNCTION("TW-0210", "A function cannot be evaluated as it is declared"),
    TABLE_POINTS("TW-0211", "The points of a table cannot be used"),
    SHAPE("TW-0220", "Arrays of different shapes are joined, or an array stands where one value is needed"),
    INDEX("TW-0221", "An index lies outside of its array, or is not known before the run"),
    ARRAY_SIZE("TW-0222", "A size is not a whole number that is known before the run"),

    UNDERDETERMINED("TW-0301", "There are more unknowns than equations"),
    OVERDETERMINED("TW-0302", "There are more equations than unknowns"),
    STRUCTURALLY_SINGULAR("TW-0303", "The equations do not determine the unknowns"),
    UNSUPPORTED_STRUCTURE("TW-0304", "The equations have a structure that the compiler cannot solve yet"),
    NOT_A_STATE("TW-0305", "A derivative is taken of something that is not a state"),
    STATE_WITHOUT_DER("TW-0306", "A state has no derivative in any equation"),
    START_FORBIDDEN("TW-0307", "A start value stands where none is allowed"),
    BAD_ASSIGNMENT("TW-0308", "An assignment or reinit targets something it cannot change"),
    MISSING_VALUE("TW-0309", "A parameter, input or start value is missing"),
    PARAMETER_CYCLE("TW-0310", "Parameters depend on each other in a circle"),
    NO_CONVERGENCE("TW-0311", "The equations have no solution that the solver can find"),
    CHATTER("TW-0312", "Events follow each other without time passing"),
    TWO_WRITERS("TW-0313", "Two events write the same variable at once"),
    STEP_TOO_SMALL("TW-0314", "The integrator cannot meet its tolerance"),
    NOT_FINITE("TW-0315", "A value became infinite or undefined"),
    ROLE("TW-0316", "The role of a feature does not allow what is said of it"),
    INCONSISTENT_START("TW-0317", "A start value contradicts the equations"),
    INITIAL_EQUATIONS("TW-0318", "Initial equations and free starts do not fit each other"),
    EXTERNAL("TW-0319", "A behaviour from outside of the model cannot be used as declared"),
    UNREACHABLE_STATE("TW-0321", "A state machine cannot come to a state"),
    BRANCHES("TW-0360", "The branches of an if, or the states of a machine, do not bring the same equations"),
    BAD_BRANCH("TW-0361", "What stands in a branch of equations cannot depend on a condition"),
    UNMEASURED("TW-0362", "A measured value is asked for where there is none"),

    REFERENCE_MISMATCH("TW-0390", "Values of two frames, or of two time scales, are joined"),
    BAD_REFERENCE("TW-0391", "A frame or a time scale stands where it has no meaning"),
    INSTANT("TW-0392", "A date is not one, or its time scale does not have it"),

    CONNECTOR_MISMATCH("TW-0401", "Ports of different connectors are connected"),
    UNCONNECTED_PORT("TW-0402", "A port is not connected"),
    BAD_CONNECTION("TW-0403", "An end of a connection is not a port"),
    BAD_LINK("TW-0404", "A relation does not fit the instances that it joins"),
    MULTIPLICITY("TW-0405", "An instance has fewer or more relations than its type allows"),
    ABSENT("TW-0406", "An optional member is used where it is left out, or something is left out that is not optional"),

    BAD_BINDING("TW-0501", "A binding names something that cannot be bound"),
    NOT_WRITABLE("TW-0502", "A binding writes what is not writable"),
    SECOND_WRITER("TW-0503", "Two bindings write the same variable or node"),
    BAD_SOURCE("TW-0504", "A source is not usable as declared"),
    SECOND_VALUE("TW-0505", "An input gets its value from more than one place"),
    SECRET("TW-0506", "A secret stands in the model"),
    BAD_MONITOR("TW-0507", "A monitor watches what it cannot, or raises no alarm"),

    BAD_SCENARIO("TW-0601", "A statement of a scenario does not fit the system"),
    EXPECTATION_FAILED("TW-0602", "An expectation of the scenario did not hold"),
    BAD_EXPERIMENT("TW-0603", "A statement of an experiment does not fit the system or the scenario"),
    RUN_VALUE("TW-0604", "A figure of a whole run stands where a value of an instant is needed, or the other way round"),
    FIXED_BEFORE_RUNS("TW-0605", "An experiment varies what the runs cannot be given"),

    UNREADABLE("TW-0701", "A file or folder cannot be read"),
    UNWRITABLE("TW-0702", "A file or folder cannot be written"),
    UNREACHABLE("TW-0703", "A server cannot be reached"),
    UNKNOWN_NODE("TW-0704", "A server does not know a node"),
    CONNECTION_LOST("TW-0705", "The connection to a server was lost"),
    REFUSED("TW-0706", "A server refused a request"),
    STORE("TW-0707", "The sample store cannot be used"),
    PORT_IN_USE("TW-0708", "A network port cannot be opened"),
    CANCELLED("TW-0709", "The work was cancelled"),
    SOLVER_MISSING("TW-0710", "A solver needs a library that is not installed"),
    SPACE_DATA("TW-0711", "A file of the folder of space data cannot be used"),
    SECRET_MISSING("TW-0720", "A secret that the model names is not known here"),
    VAULT("TW-0721", "The vault of secrets cannot be opened"),
    SECURITY("TW-0722", "A server offers no endpoint with the security that is wanted"),
    CERTIFICATE("TW-0723", "A certificate is not accepted"),
    LOGIN("TW-0724", "A server cannot be signed on to as the model says"),
    CERTIFICATE_STORE("TW-0725", "The certificate store cannot be used"),
    DOWNGRADE("TW-0726", "A server says otherwise in the session than before it"),
    UNSECURED("TW-0727", "A server would be open to the network without security"),
    NOT_ARMED("TW-0730", "A value may not be written, because writing is not armed"),
    GUARDED("TW-0731", "A guard forbids a written value"),
    AUDIT("TW-0732", "The record of what was written cannot be kept"),
    SERVER_DIMENSION("TW-0750", "A server gives a value in a unit of another dimension than its binding says"),
    SERVER_UNIT("TW-0751", "A server gives a value in another unit than its binding says"),
    SERVER_RANGE("TW-0752", "A server's range of a value is wider than the declared one"),
    SERVER_SHAPE("TW-0753", "A server's value does not have the element that a binding reads"),
    MESSAGE("TW-0760", "A message cannot be used"),
    SEQUENCE("TW-0761", "Messages of an edge node are missing"),
    JOURNAL("TW-0770", "The journal between a source and the store cannot be written or read"),
    STALLED("TW-0771", "A source is there, but a signal says nothing for longer than its binding allows"),
    ARGUMENT("TW-0780", "An argument does not fit the command or method that it is for"),
    METHOD("TW-0781", "A method of a server is not what is called"),

    USAGE("TW-0801", "The command line is wrong"),
    GENERATION("TW-0802", "Code could not be generated or compiled"),
    FOREIGN_CONSTRUCT("TW-0803", "A model of another standard uses a construct that cannot be imported"),
    FOREIGN_SYNTAX("TW-0804", "A file does not follow the standard that it should be read as"),
    EDIT_REFUSED("TW-0811", "A gesture in a drawing, or a renaming, cannot be done to the text"),
    LAYOUT_LINE("TW-0820", "A layout file says something that is not understood"),
    SYMBOL("TW-0830", "A symbol of a type cannot be drawn"),
    INTERNAL("TW-0899", "The tool itself failed"),

    RUNS_DIFFER("TW-0901", "Two runs lie further apart than allowed"),
    NOT_COMPARABLE("TW-0902", "Two runs have too little in common to be compared"),
    RUNS_STOPPED("TW-0903", "Some runs of a sweep stopped early"),
    INFEASIBLE("TW-0904", "No run of an optimisation satisfies its constraints"),
    NOT_DETERMINED("TW-0905", "A recording does not determine what a calibration fits"),
    BAD_RECORDING("TW-0906", "A recording does not fit the calibration that uses it"),
    REQUIRED_MODEL("TW-0910", "A NodeSet builds on a model that was not given"),

    PERSONAL_DATA("TW-1001", "Personal data lack an owner, a purpose, a consent or a retention"),
    HEALTH_DATA("TW-1002", "Health data are not audited"),
    UNPROTECTED_DATA("TW-1003", "Personal data leave through a source that is not encrypted"),
    RESPONSIBILITY("TW-1004", "Nobody answers for a command or a written value"),
    BAD_DEPLOYMENT("TW-1005", "An instance is deployed twice or nowhere, or cannot be deployed"),
    CONDUIT("TW-1006", "Values cross from one zone to another without a protected conduit"),
    REQUIREMENT("TW-1007", "A requirement is shown by nothing");

    private final String id;
    private final String title;

    Code(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The stable id, such as {@code TW-0202}. */
    public String id() {
        return id;
    }

    /** What the code means, in one sentence without a final period. */
    public String title() {
        return title;
    }
}
