using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Values;

/// <summary>
/// Statements that give values to the members of a client's requests: each alone, two together, and beside each entry of a catalog. What can be sent is sent by
/// 'client': that a parameter is missing is known only then.
/// </summary>
internal static class ValueProgram
{
    private static readonly string[] s_numbers = ["0", "1", "2", "3", "4", "5", "7", "8", "10", "11", "-1"];
    private static readonly string[] s_reals = ["0", "0.5", "1", "1.5", "2", "2.5"];
    private static readonly string[] s_texts = ["2K", "1K", "20x10", "16:9", "a", "abc", "ABC", "a1", "abcde", "abcdef", "abcdefgh", "abcdefghi", "other"];

    public static IEnumerable<string> Statements(ApiModel model)
    {
        foreach (var record in model.Types.OfType<RecordModel>())
        {
            var members = record.Properties.Select(member => (member.Name.Text, Values: Values(model, member.Type).ToList()))
                .Where(member => member.Values.Count > 0).ToList();
            var single = members.SelectMany(member => member.Values.Select(value => $"{member.Text} = {value}")).ToList();
            var pairs = Pairs(members).ToList();
            foreach (var initializer in single.Concat(pairs).Concat(WithNeeded(record, pairs)).Concat(Described(model, record, single)))
            {
                var made = $"new {record.Name} {{ {initializer} }}";
                yield return record.Described is null ? $"_ = {made}; return Task.CompletedTask;" : $"return client.AskAsync({made});";
            }
        }
    }

    private static IEnumerable<string> Pairs(List<(string Name, List<string> Values)> members) =>
        from one in members
        from other in members
        where string.CompareOrdinal(one.Name, other.Name) < 0
        from first in one.Values.Take(3)
        from second in other.Values.Take(3)
        select $"{one.Name} = {first}, {other.Name} = {second}";

    // Where a parameter needs another one, values are valid only beside that.
    private static IEnumerable<string> WithNeeded(RecordModel record, List<string> pairs) =>
        from rule in record.Rules
        where rule.Kind == RuleKind.Requires
        let needed = record.Properties.Single(member => member.WireName == rule.Other).Name.Text + " = "
        let given = pairs.SelectMany(pair => pair.Split(", ")).First(part => part.StartsWith(needed, StringComparison.Ordinal))
        from pair in pairs
        where !pair.Contains(needed, StringComparison.Ordinal)
        select $"{pair}, {given}";

    private static IEnumerable<string> Described(ApiModel model, RecordModel record, List<string> single) =>
        from catalog in model.Catalogs
        where catalog.RecordName == record.Name
        from entry in catalog.Groups.SelectMany(one => one.Entries)
        let named = $"{catalog.MemberName} = {Text(entry.Id)}"
        from initializer in single.Where(initializer => !initializer.StartsWith(catalog.MemberName + " ", StringComparison.Ordinal)).Prepend(string.Empty)
            .Concat(Routes(record.Described, catalog, entry))
        select $"{named}, {initializer}";

    // The one document of these tests has its routing in 'Route', with a list for each purpose.
    private static IEnumerable<string> Routes(DescribedRequestModel? described, CatalogModel catalog, CatalogEntryModel entry)
    {
        if (described is not { Allowed.Count: > 0 })
        {
            return [];
        }

        // Of each entry, by whatever name some entry has for an endpoint.
        var names = catalog.Groups.SelectMany(group => group.Entries).SelectMany(other => other.Endpoints).SelectMany(Names).Distinct().ToList();
        var options = entry.Endpoints.SelectMany(endpoint => endpoint.Options ?? EquatableList<string>.Empty).Append("any").Distinct();
        return
        [
            .. names.Select(name => $"Route = new() {{ Only = [{Text(name)}] }}"),
            .. names.SelectMany(name => entry.Endpoints.Select(endpoint => $"Route = new() {{ Only = [{Text(name)}, {Text(endpoint.Name)}] }}")),
            .. names.Select(name => $"Route = new() {{ First = [{Text(name)}] }}"),
            .. Excluded(names, entry).Select(items => $"Route = new() {{ Skip = [{string.Join(", ", items.Select(Text))}] }}"),
            .. options.Select(option =>
                $"Route = new() {{ Options = new() {{ East = new Dictionary<string, JsonElement> {{ [{Text(option)}] = default }} }} }}"),
        ];
    }

    // All endpoints but one, by their first names and by their last ones; and where nobody knows them, each alone.
    private static IEnumerable<IEnumerable<string>> Excluded(List<string> names, CatalogEntryModel entry) => entry.Endpoints.Count == 0
        ? names.Select(name => new[] { name })
        : entry.Endpoints.SelectMany(left => new[]
        {
            entry.Endpoints.Where(endpoint => endpoint != left).Select(endpoint => endpoint.Name),
            entry.Endpoints.Where(endpoint => endpoint != left).Select(endpoint => Names(endpoint).Last()),
        }).Where(items => items.Any());

    private static IEnumerable<string> Names(CatalogEndpointModel endpoint) => endpoint.Names.Prepend(endpoint.Name);

    private static IEnumerable<string> Values(ApiModel model, TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => s_texts.Select(Text),
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 } => s_numbers,
        ScalarRef { Kind: ScalarKind.Double } => s_reals,
        ScalarRef { Kind: ScalarKind.DecimalText } => s_reals.Select(number => number + "m"),
        ScalarRef { Kind: ScalarKind.Boolean } => ["true", "false"],
        NamedRef { Kind: NamedKind.Enum } named =>
            model.Types.OfType<EnumModel>().Single(one => one.Name == named.Name).Members.Select(value => Text(value.WireValue)).Append(Text("other")),
        ListRef list => Lists([.. Values(model, list.Element)]),
        MapRef map => Values(model, map.Value).Select(value => $"new Dictionary<string, string> {{ [\"a\"] = {value} }}"),
        _ => [],
    };

    private static IEnumerable<string> Lists(List<string> items) => items.Count == 0
        ? []
        : Enumerable.Range(0, 5).Select(count => $"[{string.Join(", ", Enumerable.Repeat(items[0], count))}]").Concat(items.Select(item => $"[{item}]"));

    private static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
