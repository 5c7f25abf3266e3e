using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>A property of a record as its readers and writers see it.</summary>
internal sealed class RecordMember
{
    private RecordMember(PropertyModel property)
    {
        Property = property;
        Type = property.ValueType;
        WireName = Literal.String(property.WireName);
        Access = property.Name.Text[0] is not (>= 'A' and <= 'Z') ? Code.Of($"this.{property.Name}") : Code.Of($"{property.Name}");
    }

    public PropertyModel Property { get; }

    /// <summary>The type of a value; nullable when the document allows null.</summary>
    public TypeRef Type { get; }

    public CSharpIdentifier Local => Property.Names.Local;

    public bool Required => Property.Required;

    /// <summary>Whether the C# property may be null.</summary>
    public bool MayBeNull => !Required || Type.Nullable;

    public bool IsEnum => TypeText.IsEnum(Type);

    public Literal WireName { get; }

    /// <summary>The property in an expression. A name without a capital could be a local's as well.</summary>
    public Code Access { get; }

    public Code DeclaredType(TypeText types) => MayBeNull ? types.OrNull(Type) : types.Plain(Type);

    public static IReadOnlyList<RecordMember> Of(IEnumerable<PropertyModel> properties) => [.. properties.Select(Of)];

    public static RecordMember Of(PropertyModel property) => new(property);
}
