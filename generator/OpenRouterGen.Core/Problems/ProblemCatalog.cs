namespace OpenRouterGen.Core.Problems;

/// <summary>Every ORG0xxx id. Ids are never reused; each has a page under generator/docs/diagnostics.</summary>
internal static class ProblemCatalog
{
    public static readonly ProblemDescriptor NotReadable = new(
        "ORG0001", ProblemSeverity.Error, "The document is not readable", "'{0}' cannot be read as YAML or JSON: {1}",
        "The document, overlay or catalog is empty, or is neither YAML nor JSON.");

    public static readonly ProblemDescriptor UnsupportedDocument = new(
        "ORG0002", ProblemSeverity.Error, "The document is not an OpenAPI document that is supported", "{0}",
        "The file is readable, but it is not an OpenAPI document of version 3.0, 3.1 or 3.2.");

    public static readonly ProblemDescriptor ReferenceNotFound = new(
        "ORG0003", ProblemSeverity.Warning, "A reference points to nothing", "'{0}' does not exist in the document{1}",
        "A $ref names a place that the document does not have, or a file that was not given to the compiler.");

    public static readonly ProblemDescriptor ReferenceCycle = new(
        "ORG0004", ProblemSeverity.Error, "A reference leads back to itself", "'{0}' refers to itself without a schema in between",
        "References lead back to where they began without a schema in between, so there is nothing to make a type of.");

    public static readonly ProblemDescriptor WrongShape = new(
        "ORG0005", ProblemSeverity.Error, "A part of the document has the wrong shape", "{0} should be {1} but is {2}",
        "A part of the document is a text where a mapping is needed, or the like.");

    public static readonly ProblemDescriptor DuplicateKey = new(
        "ORG0006", ProblemSeverity.Error, "A key stands twice", "the key '{0}' stands twice in one mapping; it stands in line {1} already",
        "A mapping has the same key twice.");

    public static readonly ProblemDescriptor TooLarge = new(
        "ORG0011", ProblemSeverity.Error, "The document is too large", "the document has {0} characters, the limit is {1}",
        "The document has more characters than the limit.");

    public static readonly ProblemDescriptor TooDeep = new(
        "ORG0012", ProblemSeverity.Error, "The document is nested too deeply", "the nesting is deeper than {0} levels",
        "The nesting is deeper than the limit of 128 levels.");

    public static readonly ProblemDescriptor TooManyNodes = new(
        "ORG0013", ProblemSeverity.Error, "The document has too many nodes", "the document has more than {0} nodes",
        "The document has more nodes than the limit of one million.");

    public static readonly ProblemDescriptor TooManyAliases = new(
        "ORG0014", ProblemSeverity.Error, "The document repeats too much through aliases", "aliases within aliases of the document repeat more than {0} nodes",
        "YAML aliases repeat what aliases repeat already, more nodes of it than the limit.");

    public static readonly ProblemDescriptor TooManyHops = new(
        "ORG0015", ProblemSeverity.Error, "Schemas lead too deep", "'{0}' is reached over more than {1} schemas and references within each other",
        "A schema is reached over more lists, maps, unions, parts or references within each other than the limit.");

    public static readonly ProblemDescriptor TextTooLong = new(
        "ORG0016", ProblemSeverity.Error, "A text of the document is too long", "the text has {0} characters, the limit is {1}",
        "A single text of the document is longer than the limit.");

    public static readonly ProblemDescriptor TooManyNames = new(
        "ORG0017", ProblemSeverity.Error, "The document asks for too many names", "the types and members of the document have more than {0} names",
        "The types of the document and their members, values and cases are more than the limit.");

    public static readonly ProblemDescriptor TooMuchCode = new(
        "ORG0018", ProblemSeverity.Error, "The document asks for too much code", "the client of the document has {0} characters of C#, the limit is {1}",
        "The C# of the client would be longer than the limit.");

    public static readonly ProblemDescriptor TooManyCases = new(
        "ORG0019", ProblemSeverity.Error, "A union has too many cases", "the union at '{0}' has more than {1} cases",
        "A union has more cases than the limit, those of unions within it included.");

    public static readonly ProblemDescriptor Repaired = new(
        "ORG0020", ProblemSeverity.Info, "A known quirk of the document was repaired", "{0}",
        "The document has a quirk that is known and has one meaning; it was repaired, and the message says how.");

    public static readonly ProblemDescriptor NotExpressible = new(
        "ORG0021", ProblemSeverity.Warning, "A construct becomes raw JSON", "{0} becomes raw JSON: {1}",
        "C# has no type for the construct that would read every answer rightly, so the value is raw JSON (JsonElement).");

    public static readonly ProblemDescriptor NameCollision = new(
        "ORG0022", ProblemSeverity.Info, "Two things ask for one C# name",
        "{0} and {1} would both be named '{2}'; the second is named '{3}'. Name it with the overlay: {4}",
        "Two things ask for one C# name.");

    public static readonly ProblemDescriptor NameNotUsable = new(
        "ORG0023", ProblemSeverity.Warning, "A chosen name cannot be used", "'{0}' is not a C# identifier of at most 160 characters; '{1}' is used",
        "A name that the document or an overlay chose with an extension is not a C# identifier (letters, digits and underscores, no digit first, "
        + "in Unicode's normal form C and without characters that are not seen), or has more than 160 characters.");

    public static readonly ProblemDescriptor NotUsed = new(
        "ORG0024", ProblemSeverity.Info, "A part of the document is not used", "{0} is not used: {1}",
        "The document says something twice, or says something that a client of one address cannot follow, and one of the two is enough.");

    public static readonly ProblemDescriptor LeftOut = new(
        "ORG0025", ProblemSeverity.Warning, "A part of the document is left out", "{0} is left out: {1}",
        "The client does not do what the document says at this place.");

    public static readonly ProblemDescriptor UnionNotExpressible = new(
        "ORG0026", ProblemSeverity.Info, "Cases that nothing distinguishes are read as raw JSON",
        "nothing distinguishes the cases {1} of the union at '{0}': they are read as raw JSON",
        "Nothing in the JSON distinguishes the cases of a union.");

    public static readonly ProblemDescriptor RepeatedOperationId = new(
        "ORG0027",
        ProblemSeverity.Warning,
        "Several operations have one operationId",
        "the operationId '{0}' stands in line {1} already, and names one operation only; this one is named '{2}', and the other in the same way",
        "An operationId is unique in a document (OpenAPI 3.1, section 4.8.10.1).");

    public static readonly ProblemDescriptor ChosenNameTaken = new(
        "ORG0028", ProblemSeverity.Warning, "A chosen name is taken",
        "the name '{0}' is chosen here for {1}, and is the name of {2}{3}; {4} is named '{5}'",
        "An extension chose a name that something else has.");

    public static readonly ProblemDescriptor OverlayNotReadable = new(
        "ORG0030", ProblemSeverity.Error, "An overlay cannot be applied", "{0}",
        "An overlay is not an OpenAPI overlay, or an action cannot be carried out: its target is not a JSONPath, or the update does not fit what it meets.");

    public static readonly ProblemDescriptor OverlayActionWithoutMatch = new(
        "ORG0031", ProblemSeverity.Warning, "An overlay action matched nothing", "the target '{0}' matches nothing in the document",
        "The target of an action in an overlay of yours matches nothing.");

    public static readonly ProblemDescriptor RequiredOverlayActionWithoutMatch = new(
        "ORG0032", ProblemSeverity.Error, "An overlay action that must match matched nothing", "the target '{0}' matches nothing in the document",
        "As ORG0031, where the overlay is applied strictly.");

    public static readonly ProblemDescriptor OverlayActionWithoutEffect = new(
        "ORG0033", ProblemSeverity.Warning, "An overlay action does nothing", "the action on '{0}' does nothing: {1}",
        "An action says neither what to update nor to remove anything.");

    public static readonly ProblemDescriptor UnknownTag = new(
        "ORG0040", ProblemSeverity.Error, "A selected tag does not exist", "the document has no tag '{0}'{1}",
        "OpenRouterGenTags names a tag that no operation has.");

    public static readonly ProblemDescriptor UnknownOperation = new(
        "ORG0041", ProblemSeverity.Error, "A selected operation does not exist", "the document has no operation '{0}'{1}",
        "OpenRouterGenOperations names an operation id that the document does not have.");

    public static readonly ProblemDescriptor InvalidOption = new(
        "ORG0042", ProblemSeverity.Error, "An option has a value that is not possible", "{0}",
        "An MSBuild option has a value that cannot work; the message names the option and the value.");

    public static readonly ProblemDescriptor InvalidExtension = new(
        "ORG0043", ProblemSeverity.Error, "An extension says something that is not possible", "{0}: {1}",
        "An x-openroutergen-* extension says something that is not possible.");

    public static readonly ProblemDescriptor InterfaceDoesNotFit = new(
        "ORG0044", ProblemSeverity.Warning, "An interface does not fit the type",
        "{0} does not implement '{1}', so what takes that interface does not take the type: {2}. Give its members these names and types with an overlay "
        + "(x-openroutergen-name, 'required', 'type' and 'format'), or remove the interface.",
        "x-openroutergen-implements names an interface of the runtime that the members of the type do not satisfy, so the type is without it.");

    public static readonly ProblemDescriptor InvalidCatalog = new(
        "ORG0050", ProblemSeverity.Error, "The catalog cannot be used", "{0}",
        "The catalog file is not what the catalog extension of the document says.");

    public static readonly ProblemDescriptor StaleLock = new(
        "ORG0051", ProblemSeverity.Warning, "A file is not what the lock says", "{0}",
        "A file beside the document was changed, added or removed after the last update, so the lock does not say what the client is made of.");

    public static readonly ProblemDescriptor InvalidLock = new(
        "ORG0052", ProblemSeverity.Warning, "The lock cannot be used", "'{0}' is not read: {1}. 'openroutergen update --from lock' writes it anew.",
        "The lock is no JSON, lacks what a lock has, or is of a newer version than this package knows, so the files beside it are not compared with it.");

    public static readonly ProblemDescriptor InterruptedUpdate = new(
        "ORG0053", ProblemSeverity.Error, "An update was interrupted",
        "an update of this folder was interrupted, so its files may not belong together; run 'openroutergen update', which finishes it first",
        "An update of the document was stopped while it wrote its files, so some may be old and some new.");

    public static readonly ProblemDescriptor SecondClient = new(
        "ORG0060", ProblemSeverity.Warning, "A referenced assembly has the same client",
        "'{0}' exists in the referenced assembly '{1}' too, so this project uses that one and emits none. "
        + "Remove the package here, or set OpenRouterGenNamespace to have one of its own.",
        "A referenced assembly already has this client, and this project would make it a second time.");

    public static readonly ProblemDescriptor UnsupportedProject = new(
        "ORG0061", ProblemSeverity.Error, "The project cannot have a client", "{0}",
        "The project is one that emitted code does not go into: its language is F# or Visual Basic, its version of C# is below 12, or its framework is older "
        + "than .NET 10.");

    public static readonly ProblemDescriptor LimitedAddOn = new(
        "ORG0062", ProblemSeverity.Info, "Code for a referenced package is not there as usual", "{0}",
        "The project references a package that a client has code for, in a version that the code is not made for, or beside another client whose methods have "
        + "the same names.");

    public static readonly ProblemDescriptor UnsentScheme = new(
        "ORG0070", ProblemSeverity.Warning, "A security scheme is not sent", "the security scheme '{0}' is not sent: {1}",
        "An operation, or the whole document, requires a security scheme that the client cannot send.");

    public static readonly ProblemDescriptor NoServer = new(
        "ORG0071", ProblemSeverity.Warning, "The document states no address",
        "{0}: set OpenRouterClientOptions.BaseAddress, or state an absolute address under 'servers' with an overlay",
        "The document has no servers, or the first of them is not an absolute address of http or https.");

    public static readonly ProblemDescriptor SentAsJson = new(
        "ORG0072", ProblemSeverity.Warning, "A value has no form of its own where it stands", "{0} is sent as JSON text: {1}",
        "A parameter or a field of a form has objects or lists inside its objects or lists, for which OpenAPI's styles define no form.");

    public static readonly ProblemDescriptor InternalError = new(
        "ORG0099", ProblemSeverity.Error, "The generator failed", "the generator failed at '{0}': {1}. Please report this with the document.",
        "A defect of the generator.");
}
