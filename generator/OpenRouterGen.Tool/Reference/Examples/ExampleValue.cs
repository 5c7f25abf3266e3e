using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Tool.Reference;

/// <summary>
/// A value as an example writes it. What the document states as an example is taken as far as it fits; whatever must be there beside it is made up within its
/// limits, so that the example compiles.
/// </summary>
internal sealed class ExampleValue(ReferenceModel reference, TypeNames names)
{
    // Records that demand each other without an end cannot be made; others end long before.
    private const int Deepest = 12;

    // More would not be read.
    private const int MostItems = 10;

    private readonly StatedValue _stated = new(reference);
    private readonly ScalarCode _scalars = new(names);

    /// <param name="type">The type of the value.</param>
    /// <param name="example">What the document states; null for nothing.</param>
    /// <param name="limits">What the value must satisfy.</param>
    /// <param name="depth">How many values this one stands in.</param>
    public string Of(TypeRef type, SpecNode? example, ConstraintModel limits, int depth = 0) => depth > Deepest ? "default!" : type switch
    {
        _ when type.Nullable && example is SpecScalar { IsNull: true } => "null",
        ScalarRef scalar => _scalars.Of(scalar.Kind, example, limits),
        ListRef list => List(list, example as SpecSequence, limits, depth + 1),
        MapRef map => Map(map, example as SpecMapping, limits, depth + 1),
        ContentRef => $"{ShortName.Of(RuntimeNames.FilePart)}.FromFile(\"input.bin\")",
        NamedRef named => Named(named, example, limits, depth + 1),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private string Named(NamedRef named, SpecNode? example, ConstraintModel limits, int depth) => reference.Find(named.Name) switch
    {
        RecordModel record => Record(record, example as SpecMapping, depth),
        FormModel form => Form(form, example as SpecMapping, depth),
        EnumModel model => Enum(model, example),
        UnionModel union => Union(union, example, depth),
        FormUnionModel union => Of(union.Cases[0], example, ConstraintModel.None, depth),
        _ => ScalarCode.Text(ScalarCode.Address(example) ?? (example as SpecScalar)?.Text ?? "https://example.com/input.png"),
    };

    private string List(ListRef list, SpecSequence? example, ConstraintModel limits, int depth)
    {
        var each = limits.EachItem ?? ConstraintModel.None;
        if (example is not null)
        {
            return CodeLayout.List('[', [.. example.Items.Select(item => Of(list.Element, item, each, depth))], ']');
        }

        // A list may be empty where its items would demand lists without an end.
        var count = depth > Deepest / 2 ? limits.Items?.Minimum ?? 0 : Math.Max(limits.Items?.Minimum ?? 1, 1);
        var items = count == 0 ? [] : Enumerable.Repeat(Of(list.Element, null, each, depth), Math.Min(count, MostItems));
        return CodeLayout.List('[', [.. items], ']');
    }

    private string Map(MapRef map, SpecMapping? example, ConstraintModel limits, int depth)
    {
        var each = limits.EachValue ?? ConstraintModel.None;
        var entries = (example?.Entries ?? []).Select(entry => $"[{ScalarCode.Text(entry.Key)}] = {Of(map.Value, entry.Value, each, depth)}");
        return CodeLayout.Initializer($"new Dictionary<string, {names.Of(reference.Signature(map.Value))}>", [.. entries]);
    }

    private string Enum(EnumModel model, SpecNode? example)
    {
        var text = StatedValue.IsText(example) ? ((SpecScalar)example!).Text : null;
        var member = model.Members.FirstOrDefault(member => member.WireValue == text);
        return member is null && (model.HintsOnly || model.Members.Count == 0)
            ? ScalarCode.Text(text ?? "text")
            : $"{names.Of(model.Name.Text)}.{(member ?? model.Members[0]).Name}";
    }

    private string Union(UnionModel union, SpecNode? example, int depth)
    {
        var meant = example is null ? null : union.Cases.FirstOrDefault(item => _stated.Fits(item.Type, example));
        var item = meant ?? union.Cases[0];
        var value = Of(item.Type, meant is null ? null : example, item.Constraints, depth);

        // A list has no conversion, and a number could be several cases.
        return item.Type is NamedRef or ScalarRef { Kind: ScalarKind.String } ? value
            : item.Type is ListRef ? $"new {names.Of(union.Name.Text)}(({names.Of(reference.Signature(item.Type))}){value})"
            : $"new {names.Of(union.Name.Text)}({value})";
    }

    private string Form(FormModel form, SpecMapping? example, int depth)
    {
        var fields = form.Fields.Select(field => field.Property).ToList();
        return CodeLayout.Initializer("new " + names.Of(form.Name.Text), [.. Members(form, fields, example, depth)]);
    }

    private string Record(RecordModel record, SpecMapping? example, int depth)
    {
        if (record.Inheritance is { Cases.Count: > 0 } family
            && (Meant(family, example) ?? (HasConstructor(record) ? null : family.Cases[0])) is { } meant
            && reference.Find(meant.Name) is RecordModel other)
        {
            return Record(other, example, depth);
        }

        return CodeLayout.Initializer("new " + names.Of(record.Name.Text), [.. Members(record, record.Properties, example, depth)]);
    }

    private IEnumerable<string> Members(TypeModel type, IEnumerable<PropertyModel> properties, SpecMapping? example, int depth)
    {
        // The example of the type itself may show all that there is: of it only what must be there is taken.
        var hint = reference.Example(PlaceKind.Type, type.Name.Text) as SpecMapping;
        foreach (var property in properties)
        {
            var stated = example?[property.WireName];
            if (reference.Member(type.Name, property) is not { Setter: SetterKind.Init } member
                || !(member.IsRequired || property.IsDemandedOfRequests || (stated is not null && property.Direction != MemberDirection.Answers)))
            {
                continue;
            }

            var own = reference.Example(PlaceKind.Member, type.Name.Text, property.WireName);
            var value = new[] { stated, hint?[property.WireName], own }.FirstOrDefault(node => node is not null && _stated.Fits(property.Type, node));
            if (value is not null || member.IsRequired || property.IsDemandedOfRequests)
            {
                yield return $"{property.Name} = {Of(property.Type, value, property.Constraints, depth)}";
            }
        }
    }

    private static InheritingModel? Meant(InheritanceModel family, SpecMapping? example) => example?[family.TagName] is SpecScalar tag
        ? family.Cases.FirstOrDefault(item => item.Tags.Contains(tag.Text, StringComparer.Ordinal))
        : null;

    private bool HasConstructor(RecordModel record) =>
        reference.Surface.Find(record.Name.Text)?.Members.OfType<ConstructorMember>().Any(constructor => constructor.Parameters.Count == 0) == true;
}
