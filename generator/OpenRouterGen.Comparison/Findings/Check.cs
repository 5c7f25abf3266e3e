namespace OpenRouterGen.Comparison.Findings;

/// <summary>A kind of change that is looked for.</summary>
/// <param name="Id">A word of the form <c>member-removed</c>, which never changes: accepted findings name it.</param>
/// <param name="Title">One line.</param>
/// <param name="Explanation">What it means for a program, and what can be done.</param>
/// <param name="Possible">The verdicts that such a change may have; which it has depends on where it stands.</param>
internal sealed record Check(string Id, string Title, string Explanation, Verdicts Possible)
{
    /// <summary>The end of an explanation of a change that takes a name from what had it.</summary>
    public const string NamePassed = " Where something else has the old name now, the same code means that.";

    /// <summary>A change that is found: what it was.</summary>
    public required string ExampleOld { get; init; }

    /// <summary>What it became.</summary>
    public required string ExampleNew { get; init; }
}
