using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in what operations send and answer.</summary>
internal static class BodyChecks
{
    public static readonly Check Added = new(
        "body-added", "An operation takes a body",
        "The methods have another argument.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "post: {}",
        ExampleNew = "post: { requestBody: { content: { application/json: {} } } }",
    };

    public static readonly Check Removed = new(
        "body-removed", "An operation takes no body",
        "The methods have an argument less.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "post: { requestBody: { content: { application/json: {} } } }",
        ExampleNew = "post: {}",
    };

    public static readonly Check Required = new(
        "body-required", "A body became required",
        "The service refuses a request without it.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "requestBody: {}",
        ExampleNew = "requestBody: { required: true }",
    };

    public static readonly Check Optional = new(
        "body-optional", "A body became optional",
        "A call without it is answered.",
        Verdicts.Source)
    {
        ExampleOld = "requestBody: { required: true }",
        ExampleNew = "requestBody: {}",
    };

    public static readonly Check MediaChanged = new(
        "body-media-changed", "A body is written otherwise",
        "A program that was built on the old document sends another media type.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "content: { application/json: {} }",
        ExampleNew = "content: { text/plain: {} }",
    };

    public static readonly Check FormAdded = new(
        "form-added", "An operation also takes a form",
        "The client has a method that sends it.",
        Verdicts.None)
    {
        ExampleOld = "content: { application/json: {} }",
        ExampleNew = "content: { application/json: {}, multipart/form-data: {} }",
    };

    public static readonly Check FormRemoved = new(
        "form-removed", "An operation no longer takes a form",
        "The method that sends it is gone.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "content: { application/json: {}, multipart/form-data: {} }",
        ExampleNew = "content: { application/json: {} }",
    };

    public static readonly Check FieldEncodingChanged = new(
        "field-encoding-changed", "A field of a form is written otherwise",
        "A program that was built on the old document sends another media type or style.",
        Verdicts.Wire)
    {
        ExampleOld = "encoding: { tags: { style: form } }",
        ExampleNew = "encoding: { tags: { contentType: application/json } }",
    };

    public static readonly Check ResponseAdded = new(
        "response-added", "An operation answers with a body",
        "The method returns a value where it returned none.",
        Verdicts.Source)
    {
        ExampleOld = "'204': {}",
        ExampleNew = "'200': { content: { application/json: {} } }",
    };

    public static readonly Check ResponseRemoved = new(
        "response-removed", "An operation answers without a body",
        "The method returns nothing.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "'200': { content: { application/json: {} } }",
        ExampleNew = "'204': {}",
    };

    public static readonly Check ResponseMediaChanged = new(
        "response-media-changed", "An answer is written otherwise",
        "A program that was built on the old document asks for, and reads, another media type.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "content: { application/json: {} }",
        ExampleNew = "content: { text/plain: {} }",
    };

    public static readonly Check ResponseMayBeEmpty = new(
        "response-may-be-empty", "A success may have no body",
        "The method returns null for it.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "responses: { '200': {} }",
        ExampleNew = "responses: { '200': {}, '204': {} }",
    };

    public static readonly Check ResponseNeverEmpty = new(
        "response-never-empty", "Every success has a body",
        "The method no longer returns null.",
        Verdicts.Source)
    {
        ExampleOld = "responses: { '200': {}, '204': {} }",
        ExampleNew = "responses: { '200': {} }",
    };

    public static readonly Check StatusChanged = new(
        "response-status-changed", "An operation succeeds with other statuses",
        "Another status of success has the body that the method reads.",
        Verdicts.Behavior)
    {
        ExampleOld = "responses: { '200': {} }",
        ExampleNew = "responses: { '201': {} }",
    };

    public static readonly Check StatusNotRead = new(
        "response-status-not-read", "A success has a body of another type",
        "The client has one type for the answer, and throws rather than read another one.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "responses: { '200': {} }",
        ExampleNew = "responses: { '200': {}, '202': {} }",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        Added, Removed, Required, Optional, MediaChanged, FormAdded, FormRemoved, FieldEncodingChanged, ResponseAdded, ResponseRemoved,
        ResponseMediaChanged, ResponseMayBeEmpty, ResponseNeverEmpty, StatusChanged, StatusNotRead,
    ];
}
