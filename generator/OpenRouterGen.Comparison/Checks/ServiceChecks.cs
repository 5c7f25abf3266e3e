using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in servers and credentials.</summary>
internal static class ServiceChecks
{
    public static readonly Check ServerChanged = new(
        "server-changed", "The document has another server",
        "A client that is given no address sends to the new one.",
        Verdicts.Behavior)
    {
        ExampleOld = "servers: [{ url: https://a.example.com }]",
        ExampleNew = "servers: [{ url: https://b.example.com }]",
    };

    public static readonly Check SecurityRequired = new(
        "security-required", "An operation demands credentials",
        "A call without a key was answered, and is not any more: the client throws before it sends.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "security: []",
        ExampleNew = "security: [{ apiKey: [] }]",
    };

    public static readonly Check SecurityRelaxed = new(
        "security-relaxed", "An operation no longer demands credentials",
        "A call without a key is answered. Where none is asked for at all, the client sends none.",
        Verdicts.Behavior)
    {
        ExampleOld = "security: [{ apiKey: [] }]",
        ExampleNew = "security: []",
    };

    public static readonly Check SecurityChanged = new(
        "security-changed", "An operation takes other credentials",
        "Other schemes are sent, or in another order of preference. A program that was built on the old document sends what the service may not know.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "security: [{ apiKey: [] }]",
        ExampleNew = "security: [{ token: [] }]",
    };

    public static readonly Check SchemeChanged = new(
        "scheme-changed", "A credential is sent otherwise",
        "The scheme has the same name, and its value stands in another place of the request, or the one API key of the client is no longer its value.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "apiKey: { type: http, scheme: bearer }",
        ExampleNew = "apiKey: { type: apiKey, in: header, name: X-Key }",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        ServerChanged, SecurityRequired, SecurityRelaxed, SecurityChanged, SchemeChanged,
    ];
}
