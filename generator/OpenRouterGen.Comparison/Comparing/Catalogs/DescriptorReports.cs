using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>
/// Which diagnostics report a value that an entry does not accept any more. It follows from what the member is, and from what the service does with such a
/// value; the analyzers decide the same.
/// </summary>
internal sealed class DescriptorReports
{
    private readonly IReadOnlyList<(DescribedParameterModel Parameter, PropertyModel Member)> _described;
    private readonly HashSet<string> _streamed;

    /// <param name="side">The new client.</param>
    /// <param name="catalog">Its catalog.</param>
    public DescriptorReports(SideModel side, CatalogModel catalog)
    {
        var record = side.Types.GetValueOrDefault(catalog.RecordName) as RecordModel;
        _described = (
            from parameter in record?.Described?.Parameters ?? EquatableList<DescribedParameterModel>.Empty
            from member in record!.Properties
            where member.WireName == parameter.WireName
            select (parameter, member)).ToList();
        _streamed = side.Operations.Select(operation => operation.Model.Stream?.Flag?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ids for a parameter of which an entry says something else now.</summary>
    /// <param name="parameter">The parameter, by wire name.</param>
    /// <param name="kind">What the entry says of it now.</param>
    public IEnumerable<string> Of(string parameter, DescriptorKind kind) => _described
        .Where(item => item.Parameter.WireName == parameter || item.Parameter.DescribedBy == parameter)
        .SelectMany(item => kind switch
        {
            DescriptorKind.Choice => OfChoice(item.Parameter, item.Member),
            DescriptorKind.Range => OfRange(item.Member),
            DescriptorKind.Unsupported => OfUnsupported(item.Parameter, item.Member),
            DescriptorKind.Any or DescriptorKind.Undecided => [],
            _ => throw new InvalidOperationException(kind.ToString()),
        });

    /// <summary>The ids for an entry of which nothing was known, by what it says now. What it does not list is not supported.</summary>
    public IEnumerable<string> Of(IReadOnlyCollection<DescriptorModel> descriptors)
    {
        var kinds = descriptors.ToDictionary(descriptor => descriptor.Parameter, descriptor => descriptor.Kind, StringComparer.Ordinal);
        return _described.SelectMany(item =>
            Of(item.Parameter.WireName, kinds.GetValueOrDefault(item.Parameter.DescribedBy ?? item.Parameter.WireName, DescriptorKind.Unsupported)));
    }

    private static IEnumerable<string> OfChoice(DescribedParameterModel parameter, PropertyModel member) =>
        member.Type is ListRef ? [] : parameter.Unlisted switch
        {
            RuleEffect.Refused => ["ORG1032"],
            RuleEffect.Ignored => ["ORG1035"],
            RuleEffect.Undecided => [],
            _ => throw new InvalidOperationException(parameter.Unlisted.ToString()),
        };

    private static IEnumerable<string> OfRange(PropertyModel member) => member.Type is ListRef ? ["ORG1034"] : IsNumber(member) ? ["ORG1033"] : [];

    private IEnumerable<string> OfUnsupported(DescribedParameterModel parameter, PropertyModel member)
    {
        if (_streamed.Contains(member.Name.Text))
        {
            yield return "ORG1036";
        }

        switch (parameter.Unsupported)
        {
            case RuleEffect.Ignored:
                yield return "ORG1035";
                break;
            case RuleEffect.Refused:
                yield return parameter.Harmless.Count == 0 ? "ORG1031" : member.Type is ListRef ? "ORG1034" : IsNumber(member) ? "ORG1033" : "ORG1032";
                break;
            case RuleEffect.Undecided:
                break;
            default:
                throw new InvalidOperationException(parameter.Unsupported.ToString());
        }
    }

    private static bool IsNumber(PropertyModel member) =>
        member.Type is ScalarRef
        {
            Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.DecimalText
        };
}
