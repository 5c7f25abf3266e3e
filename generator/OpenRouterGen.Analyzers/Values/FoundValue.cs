using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>One of the values that an expression can have, such as one branch of a conditional.</summary>
/// <param name="Place">Where it is reported.</param>
/// <param name="Source">Where it is written: elsewhere than <paramref name="Place"/> when a variable stands between.</param>
/// <param name="Kind">How much is known.</param>
/// <param name="Constant">The constant, for <see cref="FoundKind.Constant"/>.</param>
internal sealed record FoundValue(IOperation Place, IOperation Source, FoundKind Kind, object? Constant) : IAlternative
{
    /// <summary>The open enum was constructed by name, which says: I know that it is new.</summary>
    public bool IsIntended { get; init; }

    /// <summary>The number that one which is not known is not below.</summary>
    public object? AtLeast { get; init; }

    /// <summary>The number that one which is not known is not above.</summary>
    public object? AtMost { get; init; }

    /// <inheritdoc/>
    public Choice? Choice { get; init; }

    /// <inheritdoc/>
    public bool IsLeft { get; init; }

    /// <inheritdoc/>
    public ImmutableStack<IOperation> Conditions { get; init; } = Alternative.None;

    /// <inheritdoc/>
    public ImmutableStack<IOperation> Variables { get; init; } = Alternative.None;

    /// <summary>The constant as it stands on the wire; null when it is none, or empty, which counts as not set.</summary>
    public string? Text => Kind != FoundKind.Constant ? null : Constant switch
    {
        string text => text.Length == 0 ? null : text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whether there is provably a value.</summary>
    public bool IsSet => Kind == FoundKind.Present
        || (Kind == FoundKind.Constant && (Constant is string text ? text.Length > 0 : Constant is bool or IFormattable));

    /// <summary>Whether there is provably a value, also one that is not known: a number or a boolean that cannot be null is there, whichever it is.</summary>
    public bool IsSurelySet => IsSet
        || (Kind == FoundKind.Unknown && Source.Type is { IsValueType: true, SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double });

    public bool IsNumber => Constant is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal;

    public static FoundValue Unknown(IOperation place) => new(place, place, FoundKind.Unknown, null);
}
