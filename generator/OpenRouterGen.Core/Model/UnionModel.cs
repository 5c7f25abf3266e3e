using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>One of several types. Every union also has an unknown case that keeps the JSON.</summary>
internal sealed record UnionModel(CSharpIdentifier Name, string? Description, EquatableList<UnionCaseModel> Cases)
    : TypeModel(Name, Description)
{
    /// <summary>The member that tells the cases apart; null when none of them is told by a tag.</summary>
    public string? TagName { get; init; }
}

/// <summary>
/// A case and how it is told apart. Cases are asked in their order: tags first, then kinds; the first that fits is taken,
/// and what fits none becomes the unknown case.
/// </summary>
internal sealed record UnionCaseModel(TypeRef Type, CaseTest Test)
{
    /// <summary>The name of the case in member names, such as the parameter of its constructor.</summary>
    public required CSharpIdentifier Name { get; init; }
}

internal abstract record CaseTest;

/// <summary>The tag has one of these values.</summary>
internal sealed record TagTest(EquatableList<string> Values) : CaseTest
{
    /// <summary>The case may leave its tag out, and no other case may.</summary>
    public bool OrAbsent { get; init; }
}

/// <summary>The tag is any other string: the case of the document that catches the rest.</summary>
internal sealed record AnyTagTest : CaseTest;

/// <summary>The value is of this JSON kind.</summary>
internal sealed record KindTest(JsonKind Kind) : CaseTest;

/// <summary>The value is an object that has all of these members.</summary>
internal sealed record MembersTest(EquatableList<string> Names) : CaseTest;

/// <summary>The value is an object that has at least one of these members.</summary>
internal sealed record AnyMemberTest(EquatableList<string> Names) : CaseTest;

/// <summary>A member of the object has one of these values.</summary>
internal sealed record MemberValueTest(string Name, EquatableList<string> Values) : CaseTest;

/// <summary>Another case is read instead: nothing tells the two apart. The case can still be made and written.</summary>
internal sealed record NeverTest : CaseTest;

/// <summary>Both tests pass.</summary>
internal sealed record BothTest(CaseTest First, CaseTest Second) : CaseTest;

/// <summary>The value is a string among these.</summary>
internal sealed record ValuesTest(EquatableList<string> Values) : CaseTest;

/// <summary>The value is a list whose first element passes a test; an empty list passes too.</summary>
internal sealed record ElementTest(CaseTest Element) : CaseTest;

internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
}
