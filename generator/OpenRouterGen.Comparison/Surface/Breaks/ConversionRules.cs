using System.Collections.Frozen;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>The conversions of C# (section 10 of its specification) between types that signatures have.</summary>
internal sealed class ConversionRules(ClientSurface surface)
{
    // Section 10.2.3: what each kind of number becomes by itself. Every other number only by a cast.
    private static readonly FrozenDictionary<string, string[]> s_numbers = new Dictionary<string, string[]>
    {
        ["int"] = ["long", "double", "decimal"],
        ["long"] = ["double", "decimal"],
        ["double"] = [],
        ["decimal"] = [],
    }.ToFrozenDictionary();

    public Conversion Of(SignatureType from, SignatureType to)
    {
        var standard = Standard(from, to);
        if (standard == ConversionForm.Implicit)
        {
            return new(standard, Loss(from, to));
        }

        var declared = Declared(from, to);
        return declared.Form < standard ? declared : new(standard);
    }

    /// <summary>Whether both are the same type for the runtime: what may be null is not looked at where it is no type of its own.</summary>
    public bool IsSame(SignatureType one, SignatureType other) => one.Name == other.Name
        && (one.IsNullable == other.IsNullable || !IsValue(one))
        && one.Arguments.Count == other.Arguments.Count
        && one.Arguments.Zip(other.Arguments, IsSame).All(isSame => isSame);

    /// <summary>Where a value of one type loses that it may be null on its way to the same type of another client, however deep.</summary>
    public NullLoss LossOf(SignatureType from, SignatureType to) =>
        !IsValue(from) && from.IsNullable && !to.IsNullable ? NullLoss.Value : IsDeepLoss(from, to) ? NullLoss.Inner : NullLoss.None;

    private bool IsDeepLoss(SignatureType from, SignatureType to)
    {
        var isCovariant = from.Kind == SignatureKind.Interface && IsCovariant(from);
        return from.Arguments.Zip(to.Arguments).Any(pair =>
            LossOf(pair.First, pair.Second) != NullLoss.None || (!isCovariant && LossOf(pair.Second, pair.First) != NullLoss.None));
    }

    private bool IsValue(SignatureType type) => type.Kind == SignatureKind.Struct || Emitted(type) is { IsValueType: true };

    private SurfaceType? Emitted(SignatureType type) => type.Kind == SignatureKind.Emitted ? surface.Find(type.Name) : null;

    private ConversionForm Standard(SignatureType from, SignatureType to)
    {
        if (IsSame(from, to))
        {
            return ConversionForm.Implicit;
        }

        if (from.Kind == SignatureKind.Void || to.Kind == SignatureKind.Void)
        {
            return ConversionForm.None;
        }

        return (IsValue(from), IsValue(to)) switch
        {
            (true, true) => Values(from, to),
            (false, false) => References(from, to),
            (true, false) => Boxed(from, to) ? ConversionForm.Implicit : ConversionForm.None,
            (false, true) => Boxed(to, from) ? ConversionForm.Explicit : ConversionForm.None,
        };
    }

    private ConversionForm Values(SignatureType from, SignatureType to)
    {
        var isSame = IsSame(from.NotNull, to.NotNull);
        if (!isSame && !(s_numbers.ContainsKey(from.Name) && s_numbers.ContainsKey(to.Name)))
        {
            return ConversionForm.None;
        }

        var isWidening = isSame || s_numbers[from.Name].Contains(to.Name);
        return isWidening && (to.IsNullable || !from.IsNullable) ? ConversionForm.Implicit : ConversionForm.Explicit;
    }

    private bool Boxed(SignatureType value, SignatureType reference) =>
        reference == SignatureTypes.Object || (reference.Kind == SignatureKind.Interface && Implements(value, reference));

    private ConversionForm References(SignatureType from, SignatureType to)
    {
        if (to.NotNull == SignatureTypes.Object || IsBase(from, to) || Implements(from, to) || IsVariant(from, to))
        {
            return ConversionForm.Implicit;
        }

        if (from.NotNull == SignatureTypes.Object || IsBase(to, from) || Implements(to, from))
        {
            return ConversionForm.Explicit;
        }

        // What nobody extends is never an interface that it does not implement.
        var (isFrom, isTo) = (from.Kind == SignatureKind.Interface, to.Kind == SignatureKind.Interface);
        return (isFrom && isTo) || (isFrom && IsOpen(to)) || (isTo && IsOpen(from)) ? ConversionForm.Explicit : ConversionForm.None;
    }

    // A task with a result is a task.
    private bool IsBase(SignatureType from, SignatureType to) => (from.Name == to.Name && from.Arguments.Count > 0 && to.Arguments.Count == 0)
        || (to.Kind == SignatureKind.Emitted && Emitted(from) is { } type && type.Name != to.Name && surface.Extends(type, to.Name));

    private bool Implements(SignatureType type, SignatureType other) => other.Kind == SignatureKind.Interface
        && Emitted(type) is { } emitted
        && surface.Lineage(emitted).SelectMany(one => one.Interfaces).Any(one => IsSame(one, other.NotNull));

    private bool IsVariant(SignatureType from, SignatureType to) => from.Kind == SignatureKind.Interface && from.Name == to.Name && IsCovariant(from)
        && !IsValue(from.Arguments[0]) && !IsValue(to.Arguments[0])
        && Standard(from.Arguments[0], to.Arguments[0]) == ConversionForm.Implicit;

    private static bool IsCovariant(SignatureType type) => type.Arguments.Count == 1;

    private bool IsOpen(SignatureType type) => type.Kind == SignatureKind.OpenClass || Emitted(type) is { IsSealed: false };

    private Conversion Declared(SignatureType from, SignatureType to)
    {
        // Section 10.5.3: an interface takes no part.
        if (from.Kind is SignatureKind.Interface or SignatureKind.Void || to.Kind is SignatureKind.Interface or SignatureKind.Void)
        {
            return new(ConversionForm.None);
        }

        var best = new Conversion(ConversionForm.None);
        foreach (var operation in Operators(to).Concat(Operators(from)))
        {
            var (given, made) = (operation.From, operation.To);
            if (Standard(from, given) == ConversionForm.Implicit && Standard(made, to) == ConversionForm.Implicit)
            {
                return new(ConversionForm.Implicit, Loss(from, given) == NullLoss.None ? NullLoss.None : NullLoss.Argument);
            }

            // A value that may be null is cast by no operator that takes a value.
            if (!(IsValue(from) && from.IsNullable) && AreNear(from, given) && AreNear(made, to))
            {
                best = new(ConversionForm.Explicit);
            }
        }

        return best;
    }

    private bool AreNear(SignatureType one, SignatureType other) =>
        Standard(one, other) == ConversionForm.Implicit || Standard(other, one) == ConversionForm.Implicit;

    private IEnumerable<ConversionMember> Operators(SignatureType type) => type.Kind switch
    {
        SignatureKind.Emitted => Emitted(type)?.Members.OfType<ConversionMember>() ?? [],
        SignatureKind.Converted => [new(SignatureTypes.Text, type.NotNull), new(SignatureTypes.Address, type.NotNull)],
        SignatureKind.Struct when type.NotNull == SignatureTypes.Memory => [new(SignatureTypes.Bytes.OrNull, SignatureTypes.Memory)],
        _ => [],
    };

    private NullLoss Loss(SignatureType from, SignatureType to)
    {
        if (IsValue(from))
        {
            return NullLoss.None;
        }

        return from.IsNullable && !to.IsNullable ? NullLoss.Value : IsInnerLoss(from, to) ? NullLoss.Inner : NullLoss.None;
    }

    private bool IsInnerLoss(SignatureType from, SignatureType to)
    {
        var isCovariant = from.Kind == SignatureKind.Interface && IsCovariant(from);
        return from.Arguments.Count == to.Arguments.Count && from.Arguments.Zip(to.Arguments).Any(pair =>
            !IsValue(pair.First)
            && (isCovariant ? pair.First.IsNullable && !pair.Second.IsNullable : pair.First.IsNullable != pair.Second.IsNullable));
    }
}
