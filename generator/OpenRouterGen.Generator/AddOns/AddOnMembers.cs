using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.AddOns;

/// <summary>
/// What emitted types have, in the words of add-ons: <c>Record.Member Type</c>, <c>Record(Required, Members)</c>, <c>Record is Interface</c>,
/// <c>Client.Method(Body) Answer</c>.
/// </summary>
internal static class AddOnMembers
{
    /// <summary>Those of the wanted members that a client has.</summary>
    public static EquatableList<string> Of(ApiModel model, IEnumerable<string> wanted)
    {
        var uses = wanted.Distinct(StringComparer.Ordinal).ToList();
        var types = new HashSet<string>(uses.Select(use => use.Split('.', '(', ' ')[0]), StringComparer.Ordinal);
        var found = new HashSet<string>(
            model.Types.OfType<RecordModel>().Where(record => types.Contains(record.Name.Text)).SelectMany(Of)
                .Concat(model.Client.Groups.Where(group => types.Contains(group.TypeName.Text)).SelectMany(Of)),
            StringComparer.Ordinal);
        return uses.Where(found.Contains).ToEquatableList();
    }

    private static IEnumerable<string> Of(RecordModel record) => record.Properties
        .Select(property => $"{record.Name.Text}.{property.Name.Text} {Text(property.Type)}")
        .Concat(record.Implements.Select(type => $"{record.Name.Text} is {type.Name.Text}"))
        .Append($"{record.Name.Text}({string.Join(", ", record.Properties.Where(property => property.Required).Select(property => property.Name.Text))})");

    private static IEnumerable<string> Of(ClientGroupModel group)
    {
        foreach (var operation in group.Operations.Where(operation => operation.Parameters.Count == 0 && operation.OptionalParameters is null))
        {
            var body = operation.Body is { } sent ? Text(sent.Type) : string.Empty;
            if (operation.Result is { } result)
            {
                yield return $"{group.TypeName.Text}.{operation.Names.Method.Text}({body}) {Text(result)}";
            }

            if (operation.Stream is { } stream)
            {
                yield return $"{group.TypeName.Text}.{stream.MethodName.Text}({body}) {Text(stream.Event)}";
            }
        }
    }

    private static string Text(TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.Kind.ToString(),
        NamedRef named => $"{named.Kind} {named.Name.Text}",
        ListRef list => $"List of {Text(list.Element)}",
        MapRef map => $"Map of {Text(map.Value)}",
        ContentRef => "Content",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
