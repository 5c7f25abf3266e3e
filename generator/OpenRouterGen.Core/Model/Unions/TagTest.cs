namespace OpenRouterGen.Core.Model;

/// <summary>The tag has one of these values.</summary>
internal sealed record TagTest(EquatableList<string> Values) : CaseTest
{
    /// <summary>The case may leave its tag out, and no other case may.</summary>
    public bool OrAbsent { get; init; }
}
