using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A member of a record. Its <see cref="Type"/> is nullable when the document allows null; an optional member is nullable in C# in any case.</summary>
internal sealed record PropertyModel(string WireName, MemberNames Names, TypeRef Type, bool Required)
{
    public CSharpIdentifier Name => Names.Property;

    /// <summary>Whether messages say the C# name and the wire name, because one is not seen in the other.</summary>
    public bool IsMoved => MovedName.Is(Name.Text, WireName);

    /// <summary>The type of a value. A tag is a plain string, whatever the document calls its one value.</summary>
    public TypeRef ValueType => Constant is { Text: not null } ? new ScalarRef(ScalarKind.String) { Nullable = Type.Nullable } : Type;

    /// <summary>The type of the C# member.</summary>
    public TypeRef DeclaredType => ValueType is var type && (Required || type.Nullable) ? type : type with { Nullable = true };

    /// <summary>Whether null means something and is sent only when somebody says so.</summary>
    public bool MayBeExplicitNull => !Required && Type.Nullable && Direction != MemberDirection.Answers;

    /// <summary>Whether the record has the member from the one that it extends.</summary>
    public bool IsInherited { get; init; }

    public MemberDirection Direction { get; init; }

    /// <summary>Whether requests must have it although answers do not: then C# cannot demand it, and it is checked before sending.</summary>
    public bool IsDemandedOfRequests { get; init; }

    public string? Description { get; init; }

    /// <summary>The document's default, for the documentation: it is never sent.</summary>
    public string? Default { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>A list of what a call is for: an item that does not fit costs no other, and an answer without any is a failure.</summary>
    public bool IsResults { get; init; }

    /// <summary>Whether the document says that texts show it; null where it says nothing.</summary>
    public bool? IsShown { get; init; }

    public ShownAs Shown { get; init; }

    /// <summary>The one value that the document allows for a tag (an enum of one string, or a const): the member is initialised with it.</summary>
    public ConstantModel? Constant { get; init; }

    public ConstraintModel Constraints { get; init; } = ConstraintModel.None;
}
