namespace OpenRouterGen.Core.Naming;

/// <summary>
/// Where a schema stands, for naming: the name it would get and its pointer in the document. Both are made when they are asked for: most schemas get no
/// name. A name that was made shorter and would meet a component's stays long: a component is a place that users know.
/// </summary>
internal sealed class NameHint
{
    private readonly IReadOnlyCollection<string> _components;
    private readonly NameHint? _parent;
    private readonly Step _step;
    private readonly string _text;
    private string? _name;
    private string? _pointer;

    private NameHint(IReadOnlyCollection<string> components, NameHint? parent, Step step, string text = "")
    {
        _components = components;
        _parent = parent;
        _step = step;
        _text = text;
    }

    private enum Step
    {
        Place,
        Component,
        Member,
        Item,
        Value,
        Case,
    }

    public string Name => _name ??= _step switch
    {
        Step.Component => PascalCase.From(_text, "Schema"),
        Step.Member or Step.Case => Joined(_parent!.Name, PascalCase.Part(_text)),
        Step.Item or Step.Value => Item(_parent!.Name),
        _ => throw new InvalidOperationException(_step.ToString()),
    };

    public string Pointer => _pointer ??= _step switch
    {
        Step.Component => "#/components/schemas/" + _text,
        Step.Member => _parent!.Pointer + "/properties/" + _text,
        Step.Item => _parent!.Pointer + "/items",
        Step.Value => _parent!.Pointer + "/additionalProperties",
        Step.Case => _parent!.Pointer + "/cases/" + _text,
        _ => throw new InvalidOperationException(_step.ToString()),
    };

    /// <summary>Of a place whose name is known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="pointer">Where it is.</param>
    /// <param name="components">The names of the document's components.</param>
    public static NameHint At(string name, string pointer, IReadOnlyCollection<string> components) =>
        new(components, null, Step.Place) { _name = name, _pointer = pointer };

    /// <summary>Of a component.</summary>
    public static NameHint Component(string name, IReadOnlyCollection<string> components) => new(components, null, Step.Component, name);

    /// <summary>Of a component that is referred to from here.</summary>
    public NameHint Component(string name) => Component(name, _components);

    /// <summary>Of a member of a record.</summary>
    public NameHint Member(string wireName) => new(_components, this, Step.Member, wireName);

    /// <summary>Of the elements of a list: the list's name in the singular.</summary>
    public NameHint Item() => new(_components, this, Step.Item);

    /// <summary>Of the values of a map.</summary>
    public NameHint Value() => new(_components, this, Step.Value);

    /// <summary>Of a case of a union, by what distinguishes it.</summary>
    public NameHint Case(string distinction) => new(_components, this, Step.Case, distinction);

    private string Item(string list)
    {
        var name = Plural.Item(list);
        return _components.Contains(name) ? list + "Item" : name;
    }

    private string Joined(string place, string part)
    {
        var name = InlineNames.Join(place, part);
        return _components.Contains(name) ? place + part : name;
    }
}
