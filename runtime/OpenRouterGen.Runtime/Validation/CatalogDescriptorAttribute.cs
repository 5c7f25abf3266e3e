using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What an entry of a catalog says of one parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class CatalogDescriptorAttribute : Attribute
{
    /// <summary>States it.</summary>
    /// <param name="parameter">The wire name of the parameter.</param>
    /// <param name="kind">What is said.</param>
    public CatalogDescriptorAttribute(string parameter, DescriptorKind kind)
    {
        Parameter = parameter;
        Kind = kind;
    }

    /// <summary>The wire name of the parameter.</summary>
    public string Parameter { get; }

    /// <summary>What is said.</summary>
    public DescriptorKind Kind { get; }

    /// <summary>The texts of a <see cref="DescriptorKind.Choice"/>.</summary>
    public string[]? Values { get; set; }

    /// <summary>The least value of a <see cref="DescriptorKind.Range"/>.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest value of a <see cref="DescriptorKind.Range"/>.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;
}
