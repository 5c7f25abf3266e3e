using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>What a catalog says of one parameter.</summary>
public sealed class SnapshotDescriptor : IUnionModel
{
    private static readonly UnknownCase s_undecided = new(null, default);
    private static readonly Support s_support = new();

    private SnapshotDescriptor(string parameter, DescriptorKind kind, object value) => (Parameter, Kind, Value) = (parameter, kind, value);

    /// <summary>The wire name of the parameter.</summary>
    public string Parameter { get; }

    /// <summary>
    /// An <see cref="IChoiceDescriptor"/>, an <see cref="IRangeDescriptor"/>, an <see cref="ISupportDescriptor"/>, or an <see cref="UnknownCase"/> where
    /// the catalog does not say which values are accepted.
    /// </summary>
    public object Value { get; }

    internal DescriptorKind Kind { get; }

    /// <summary>One of these texts.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="values">The texts.</param>
    /// <returns>The descriptor.</returns>
    public static SnapshotDescriptor Choice(string parameter, IReadOnlyList<string> values) =>
        new(parameter, DescriptorKind.Choice, new Texts(values));

    /// <summary>A number between two bounds, both allowed; of a list the number of its items.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="minimum">The least number.</param>
    /// <param name="maximum">The greatest number.</param>
    /// <returns>The descriptor.</returns>
    public static SnapshotDescriptor Range(string parameter, double minimum, double maximum) =>
        new(parameter, DescriptorKind.Range, new Bounds(minimum, maximum));

    /// <summary>Any value.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <returns>The descriptor.</returns>
    public static SnapshotDescriptor Any(string parameter) => new(parameter, DescriptorKind.Any, s_support);

    /// <summary>A parameter that is supported, with values that the catalog does not say.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <returns>The descriptor.</returns>
    public static SnapshotDescriptor Undecided(string parameter) => new(parameter, DescriptorKind.Undecided, s_undecided);

    /// <summary>A parameter that is not supported.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <returns>The descriptor.</returns>
    public static SnapshotDescriptor Unsupported(string parameter) => new(parameter, DescriptorKind.Unsupported, s_undecided);

    private sealed class Texts(IReadOnlyList<string> values) : IChoiceDescriptor
    {
        public IReadOnlyList<string> Values { get; } = values;
    }

    private sealed class Bounds(double minimum, double maximum) : IRangeDescriptor
    {
        public double Min { get; } = minimum;

        public double Max { get; } = maximum;
    }

    private sealed class Support : ISupportDescriptor;
}
