using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Builds how events are made of a buffered answer. Members are copied by wire name; one that does not exist on either side, or whose
/// types differ, is reported, because a silent gap would lose what the answer says.
/// </summary>
internal sealed class BufferedStreamBuilder(BuildContext context, TypeBuilder types)
{
    public BufferedStreamModel? Build(SpecMapping settings, UnionModel union, SpecNode answer, NameHint hint)
    {
        var target = Record(UnionTags.Case(union, settings.Text("event") ?? string.Empty));
        var source = Record((types.Build(answer, hint).Type as NamedRef)?.Name);
        var items = source?.Properties.FirstOrDefault(property => property.WireName == settings.Text("items"));
        var item = items?.Type is ListRef { Element: NamedRef { Kind: NamedKind.Record } element } ? Record(element.Name) : null;
        if (target is null || source is null || items is null || item is null)
        {
            Report(settings, "'event' names a case of the stream and 'items' a list of records in the JSON answer");
            return null;
        }

        var model = new BufferedStreamModel(target.Name, items.Name)
        {
            ItemsMayBeNull = !items.Required || items.Type.Nullable,
            FromItem = Copies(item, target, item.Properties.Select(property => property.WireName), settings, strict: false),
            Shared = Copies(source, target, settings.Texts("shared"), settings, strict: true),
            Last = Copies(source, target, settings.Texts("last"), settings, strict: true),
            Additional = KeepsRaw(target) && KeepsRaw(item) && KeepsRaw(source)
                ? new AdditionalCopy(target.AdditionalPropertiesName, item.AdditionalPropertiesName, source.AdditionalPropertiesName)
                : null,
        };
        return IsWhole(model, target, settings) ? model : null;
    }

    // The document may change after the overlay was right.
    private bool IsWhole(BufferedStreamModel model, RecordModel target, SpecMapping settings)
    {
        var copied = model.FromItem.Concat(model.Shared).Concat(model.Last).Select(copy => copy.Target);
        var missing = target.Properties.Where(property => property is { Required: true, Constant: null }).Select(property => property.Name).Except(copied);
        if (string.Join("', '", missing.Select(name => name.Text)) is not { Length: > 0 } names)
        {
            return true;
        }

        context.Problems.Report(
            ProblemCatalog.LeftOut,
            settings.Spot,
            $"'buffered' of {ExtensionKeys.Stream}",
            $"'{target.Name.Text}' must have '{names}', and neither the items nor the answer have it with its type, so a JSON answer has no events");
        return false;
    }

    private RecordModel? Record(CSharpIdentifier? name) => context.Types.Find<RecordModel>(name);

    private EquatableList<MemberCopy> Copies(RecordModel source, RecordModel target, IEnumerable<string> wireNames, SpecMapping settings, bool strict)
    {
        var copies = new List<MemberCopy>();
        foreach (var wireName in wireNames)
        {
            var from = source.Properties.FirstOrDefault(property => property.WireName == wireName);
            var to = target.Properties.FirstOrDefault(property => property.WireName == wireName);
            if (from is not null && to is not null && Fits(from, to))
            {
                copies.Add(new MemberCopy(to.Name, from.Name));
            }
            else if (strict && !context.IsBundled(settings.Spot.File))
            {
                Report(settings, $"'{wireName}' is not a member of both the answer and the event with one type");
            }
        }

        return copies.ToEquatableList();
    }

    private static bool KeepsRaw(RecordModel record) => record.AdditionalProperties is ScalarRef { Kind: ScalarKind.Json };

    private static bool Fits(PropertyModel from, PropertyModel to) =>
        from.Type with { Nullable = false } == to.Type with { Nullable = false }
        && (!to.Required || to.Type.Nullable || (from.Required && !from.Type.Nullable));

    private void Report(SpecMapping settings, string reason)
    {
        if (!context.IsBundled(settings.Spot.File))
        {
            context.Problems.Report(ProblemCatalog.InvalidExtension, settings.Spot, ExtensionKeys.Stream, reason);
        }
    }
}
