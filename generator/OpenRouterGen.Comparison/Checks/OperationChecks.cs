using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in operations as a whole.</summary>
internal static class OperationChecks
{
    public static readonly Check Added = new(
        "operation-added", "An operation came",
        "The client has new methods. Nothing that compiles changes.",
        Verdicts.Source)
    {
        ExampleOld = "paths: {}",
        ExampleNew = "paths: { /things: { get: { operationId: listThings } } }",
    };

    public static readonly Check Removed = new(
        "operation-removed", "An operation is gone",
        "The service no longer answers it, and its methods are gone with the types that only it used.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "paths: { /things: { get: { operationId: listThings } } }",
        ExampleNew = "paths: {}",
    };

    public static readonly Check Renamed = new(
        "operation-renamed", "An operation has another operationId",
        "Method and path are the same, so nothing changes on the wire. An overlay keeps the old names."
            + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "operationId: listThings",
        ExampleNew = "operationId: getThings",
    };

    public static readonly Check MethodRenamed = new(
        "method-renamed", "A method has another name",
        "The operation is the same; what names its methods is not. An overlay keeps the old name."
            + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "x-speakeasy-name-override: list",
        ExampleNew = "x-speakeasy-name-override: all",
    };

    public static readonly Check Moved = new(
        "operation-moved", "An operation has another tag",
        "Its methods are in another client. An overlay keeps the old tag." + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "tags: [Things]",
        ExampleNew = "tags: [Stuff]",
    };

    public static readonly Check TagRenamed = new(
        "tag-renamed", "A tag has another name",
        "All operations of a tag stand under a new one: the client of the tag and its property have another name. An overlay keeps the old tag."
            + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "tags: [Things]",
        ExampleNew = "tags: [Stuff]",
    };

    public static readonly Check HttpMethodChanged = new(
        "operation-method-changed", "An operation has another HTTP method",
        "A program that was built on the old document sends a method that the service does not have there.",
        Verdicts.Wire)
    {
        ExampleOld = "/things: { get: { operationId: listThings } }",
        ExampleNew = "/things: { post: { operationId: listThings } }",
    };

    public static readonly Check PathChanged = new(
        "operation-path-changed", "An operation has another path",
        "A program that was built on the old document sends to an address that the service does not have.",
        Verdicts.Wire)
    {
        ExampleOld = "/things: { get: { operationId: listThings } }",
        ExampleNew = "/v2/things: { get: { operationId: listThings } }",
    };

    public static readonly Check ErrorAdded = new(
        "error-added", "An operation declares another error",
        "Every error is thrown whether it is declared or not; the documentation of the method names it.",
        Verdicts.Docs)
    {
        ExampleOld = "responses: { '200': {} }",
        ExampleNew = "responses: { '200': {}, '429': {} }",
    };

    public static readonly Check ErrorRemoved = new(
        "error-removed", "An operation no longer declares an error",
        "Every error is thrown whether it is declared or not.",
        Verdicts.Docs)
    {
        ExampleOld = "responses: { '200': {}, '429': {} }",
        ExampleNew = "responses: { '200': {} }",
    };

    public static readonly Check JoinedAdded = new(
        "joined-added", "A method that takes joined parameters came",
        "The client has another method.",
        Verdicts.None)
    {
        ExampleOld = "parameters: [{ name: owner, in: path }, { name: repo, in: path }]",
        ExampleNew = "x-openroutergen-joined: { parameter: id, separator: / }",
    };

    public static readonly Check JoinedRemoved = new(
        "joined-removed", "A method that takes joined parameters is gone",
        "The other method of the operation takes them one by one.",
        Verdicts.Source)
    {
        ExampleOld = "x-openroutergen-joined: { parameter: id, separator: / }",
        ExampleNew = "parameters: [{ name: owner, in: path }, { name: repo, in: path }]",
    };

    public static readonly Check JoinedChanged = new(
        "joined-changed", "A method that takes joined parameters cuts them otherwise",
        "The same argument is cut at another place, or the method has another name.",
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-joined: { parameter: id, separator: / }",
        ExampleNew = "x-openroutergen-joined: { parameter: id, separator: ':' }",
    };

    public static readonly Check DownloadAdded = new(
        "download-added", "Methods that save the answer came",
        "The client has methods that send bytes to a file or a stream.",
        Verdicts.None)
    {
        ExampleOld = "implements: []",
        ExampleNew = "x-openroutergen-implements: [IGeneratedImage]",
    };

    public static readonly Check DownloadRemoved = new(
        "download-removed", "Methods that save the answer are gone",
        "What they saved is still in the answer.",
        Verdicts.Source)
    {
        ExampleOld = "x-openroutergen-implements: [IGeneratedImage]",
        ExampleNew = "implements: []",
    };

    public static readonly Check DownloadChanged = new(
        "download-changed", "Methods that save the answer take it from elsewhere",
        "Other members, or other events of the stream, are saved.",
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "one member of bytes",
        ExampleNew = "two members of bytes",
    };

    public static readonly Check PaginationAdded = new(
        "pagination-added", "A method that goes through pages came",
        "The client has a method that enumerates the items of all pages.",
        Verdicts.None)
    {
        ExampleOld = "get: {}",
        ExampleNew = "get: { x-openroutergen-pagination: { type: offset } }",
    };

    public static readonly Check PaginationRemoved = new(
        "pagination-removed", "A method that goes through pages is gone",
        "The plain method asks for a page at a time.",
        Verdicts.Source)
    {
        ExampleOld = "get: { x-openroutergen-pagination: { type: offset } }",
        ExampleNew = "get: {}",
    };

    public static readonly Check PaginationChanged = new(
        "pagination-changed", "Pages follow each other otherwise",
        "The same loop asks for other pages, or enumerates other items.",
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-pagination: { type: offset }",
        ExampleNew = "x-openroutergen-pagination: { type: cursor }",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        Added, Removed, Renamed, MethodRenamed, Moved, TagRenamed, HttpMethodChanged, PathChanged, ErrorAdded, ErrorRemoved, JoinedAdded,
        JoinedRemoved, JoinedChanged, DownloadAdded, DownloadRemoved, DownloadChanged, PaginationAdded, PaginationRemoved, PaginationChanged,
    ];
}
