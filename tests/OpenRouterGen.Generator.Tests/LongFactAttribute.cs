namespace OpenRouterGen.Generator.Tests;

/// <summary>One of the tests that take longest: it runs where <c>OPENROUTERGEN_LONG=1</c> asks for them, and is skipped with a message otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    /// <summary>Why such a test is skipped; null where it runs.</summary>
    public static string? Reason { get; } =
        Environment.GetEnvironmentVariable("OPENROUTERGEN_LONG") == "1" ? null : "OPENROUTERGEN_LONG=1 runs the tests that take longest.";

    public LongFactAttribute() => Skip = Reason;
}
