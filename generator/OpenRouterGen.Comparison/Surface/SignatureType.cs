using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>A type in a signature.</summary>
/// <param name="Name">A type of the client by its plain name, any other as C# writes it, without arguments.</param>
/// <param name="Kind">What it is.</param>
internal sealed record SignatureType(string Name, SignatureKind Kind)
{
    public EquatableList<SignatureType> Arguments { get; init; } = EquatableList<SignatureType>.Empty;

    public bool IsNullable { get; init; }

    public SignatureType OrNull => this with { IsNullable = true };

    public SignatureType NotNull => IsNullable ? this with { IsNullable = false } : this;

    /// <summary>The types of the client that are named in it.</summary>
    public IEnumerable<string> Mentioned
    {
        get
        {
            var inner = Arguments.SelectMany(argument => argument.Mentioned);
            return Kind == SignatureKind.Emitted ? inner.Prepend(Name) : inner;
        }
    }

    /// <summary>The type as C# writes it where the client's namespace is in use.</summary>
    public override string ToString()
    {
        var name = Kind == SignatureKind.Emitted ? SurfaceName.Code(Name) : Name;
        var arguments = Arguments.Count == 0 ? string.Empty : $"<{string.Join(", ", Arguments)}>";
        return name + arguments + (IsNullable ? "?" : string.Empty);
    }
}
