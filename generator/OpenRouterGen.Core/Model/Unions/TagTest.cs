namespace OpenRouterGen.Core.Model;

/// <summary>The tag has one of these values: texts, numbers in their shortest form, <c>true</c> or <c>false</c>.</summary>
internal sealed record TagTest(EquatableList<string> Values) : CaseTest
{
    /// <summary>Which of the three the tag is in JSON.</summary>
    public JsonKind Kind { get; init; } = JsonKind.String;

    /// <summary>The case may leave its tag out, and no other case may.</summary>
    public bool OrAbsent { get; init; }

    /// <summary>The case also takes an object whose tag leads to no other case, or is absent. It is asked last.</summary>
    public bool OrOther { get; init; }
}
