namespace OpenRouterGen.Core.Problems;

/// <summary>Every ORG0xxx id. Ids are never reused; each has a page under generator/docs/diagnostics.</summary>
internal static class ProblemCatalog
{
    public static readonly ProblemDescriptor NotReadable = new(
        "ORG0001", ProblemSeverity.Error, "The document is not readable", "'{0}' cannot be read as YAML or JSON: {1}");

    public static readonly ProblemDescriptor UnsupportedDocument = new(
        "ORG0002", ProblemSeverity.Error, "The document is not an OpenAPI document that is supported", "{0}");

    public static readonly ProblemDescriptor ReferenceNotFound = new(
        "ORG0003", ProblemSeverity.Warning, "A reference points to nothing", "'{0}' does not exist in the document{1}");

    public static readonly ProblemDescriptor ReferenceCycle = new(
        "ORG0004", ProblemSeverity.Error, "A reference leads back to itself", "'{0}' refers to itself without a schema in between");

    public static readonly ProblemDescriptor WrongShape = new(
        "ORG0005", ProblemSeverity.Error, "A part of the document has the wrong shape", "{0} should be {1} but is {2}");

    public static readonly ProblemDescriptor DuplicateKey = new(
        "ORG0006", ProblemSeverity.Error, "A key stands twice", "the key '{0}' stands twice in one mapping; it stands in line {1} already");

    public static readonly ProblemDescriptor TooLarge = new(
        "ORG0011", ProblemSeverity.Error, "The document is too large", "the document has {0} characters, the limit is {1}");

    public static readonly ProblemDescriptor TooDeep = new(
        "ORG0012", ProblemSeverity.Error, "The document is nested too deeply", "the nesting is deeper than {0} levels");

    public static readonly ProblemDescriptor TooManyNodes = new(
        "ORG0013", ProblemSeverity.Error, "The document has too many nodes", "the document has more than {0} nodes");

    public static readonly ProblemDescriptor TooManyAliases = new(
        "ORG0014", ProblemSeverity.Error, "The document repeats too much through aliases", "aliases within aliases of the document repeat more than {0} nodes");

    public static readonly ProblemDescriptor TooManyHops = new(
        "ORG0015", ProblemSeverity.Error, "Schemas lead too deep", "'{0}' is reached over more than {1} schemas and references within each other");

    public static readonly ProblemDescriptor TextTooLong = new(
        "ORG0016", ProblemSeverity.Error, "A text of the document is too long", "the text has {0} characters, the limit is {1}");

    public static readonly ProblemDescriptor TooManyNames = new(
        "ORG0017", ProblemSeverity.Error, "The document asks for too many names", "the types and members of the document have more than {0} names");

    public static readonly ProblemDescriptor TooMuchCode = new(
        "ORG0018", ProblemSeverity.Error, "The document asks for too much code", "the client of the document has {0} characters of C#, the limit is {1}");

    public static readonly ProblemDescriptor TooManyCases = new(
        "ORG0019", ProblemSeverity.Error, "A union has too many cases", "the union at '{0}' has more than {1} cases");

    public static readonly ProblemDescriptor Repaired = new(
        "ORG0020", ProblemSeverity.Info, "A known quirk of the document was repaired", "{0}");

    public static readonly ProblemDescriptor NotExpressible = new(
        "ORG0021", ProblemSeverity.Warning, "A construct becomes raw JSON", "{0} becomes raw JSON: {1}");

    public static readonly ProblemDescriptor NameCollision = new(
        "ORG0022", ProblemSeverity.Info, "Two things ask for one C# name",
        "{0} and {1} would both be named '{2}'; the second is named '{3}'. Name it with the overlay: {4}");

    public static readonly ProblemDescriptor NameNotUsable = new(
        "ORG0023", ProblemSeverity.Warning, "A chosen name is not a C# identifier", "'{0}' is not a C# identifier; '{1}' is used");

    public static readonly ProblemDescriptor NotUsed = new(
        "ORG0024", ProblemSeverity.Info, "A part of the document is not used", "{0} is not used: {1}");

    public static readonly ProblemDescriptor LeftOut = new(
        "ORG0025", ProblemSeverity.Warning, "A part of the document is left out", "{0} is left out: {1}");

    public static readonly ProblemDescriptor UnionNotExpressible = new(
        "ORG0026", ProblemSeverity.Info, "A union whose cases nothing distinguishes becomes raw JSON",
        "the union at '{0}' becomes raw JSON: nothing distinguishes its cases {1}");

    public static readonly ProblemDescriptor RepeatedOperationId = new(
        "ORG0027",
        ProblemSeverity.Warning,
        "Several operations have one operationId",
        "the operationId '{0}' stands in line {1} already, and names one operation only; this one is named '{2}', and the other in the same way");

    public static readonly ProblemDescriptor OverlayNotReadable = new(
        "ORG0030", ProblemSeverity.Error, "An overlay cannot be applied", "{0}");

    public static readonly ProblemDescriptor OverlayActionWithoutMatch = new(
        "ORG0031", ProblemSeverity.Warning, "An overlay action matched nothing", "the target '{0}' matches nothing in the document");

    public static readonly ProblemDescriptor RequiredOverlayActionWithoutMatch = new(
        "ORG0032", ProblemSeverity.Error, "An overlay action that must match matched nothing", "the target '{0}' matches nothing in the document");

    public static readonly ProblemDescriptor OverlayActionWithoutEffect = new(
        "ORG0033", ProblemSeverity.Warning, "An overlay action does nothing", "the action on '{0}' does nothing: {1}");

    public static readonly ProblemDescriptor UnknownTag = new(
        "ORG0040", ProblemSeverity.Error, "A selected tag does not exist", "the document has no tag '{0}'{1}");

    public static readonly ProblemDescriptor UnknownOperation = new(
        "ORG0041", ProblemSeverity.Error, "A selected operation does not exist", "the document has no operation '{0}'{1}");

    public static readonly ProblemDescriptor InvalidOption = new(
        "ORG0042", ProblemSeverity.Error, "An option has a value that is not possible", "{0}");

    public static readonly ProblemDescriptor InvalidExtension = new(
        "ORG0043", ProblemSeverity.Error, "An extension says something that is not possible", "{0}: {1}");

    public static readonly ProblemDescriptor InvalidCatalog = new(
        "ORG0050", ProblemSeverity.Error, "The catalog cannot be used", "{0}");

    public static readonly ProblemDescriptor SecondClient = new(
        "ORG0060", ProblemSeverity.Warning, "A referenced assembly has the same client",
        "'{0}' exists in the referenced assembly '{1}' too. Use that one and remove the package here, or set OpenRouterGenNamespace.");

    public static readonly ProblemDescriptor InternalError = new(
        "ORG0099", ProblemSeverity.Error, "The generator failed", "the generator failed at '{0}': {1}. Please report this with the document.");
}
