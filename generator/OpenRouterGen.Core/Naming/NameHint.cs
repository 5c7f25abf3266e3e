namespace OpenRouterGen.Core.Naming;

/// <summary>
/// Where a schema stands, for naming: the name it would get and its pointer in the document. Both are made when they are asked for: most schemas get no name.
/// </summary>
internal sealed class NameHint
{
    private readonly NameHint? _parent;
    private readonly Step _step;
    private readonly string _text;
    private string? _name;
    private string? _pointer;

    private NameHint(NameHint? parent, Step step, string text = "")
    {
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
        Step.Component => PascalCase.From(_text),
        Step.Member or Step.Case => _parent!.Name + PascalCase.From(_text).TrimStart('_'),
        Step.Item or Step.Value => Singular(_parent!.Name),
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
    public static NameHint At(string name, string pointer) => new(null, Step.Place) { _name = name, _pointer = pointer };

    /// <summary>Of a component.</summary>
    public static NameHint Component(string name) => new(null, Step.Component, name);

    /// <summary>Of a member of a record.</summary>
    public NameHint Member(string wireName) => new(this, Step.Member, wireName);

    /// <summary>Of the elements of a list: the list's name in the singular.</summary>
    public NameHint Item() => new(this, Step.Item);

    /// <summary>Of the values of a map.</summary>
    public NameHint Value() => new(this, Step.Value);

    /// <summary>Of a case of a union, by what distinguishes it.</summary>
    public NameHint Case(string distinction) => new(this, Step.Case, distinction);

    private static string Singular(string name)
    {
        if (name.EndsWith("ies", StringComparison.Ordinal))
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        var plural = name.Length > 3 && name.EndsWith("s", StringComparison.Ordinal)
            && !name.EndsWith("ss", StringComparison.Ordinal)
            && !name.EndsWith("us", StringComparison.Ordinal)
            && !name.EndsWith("is", StringComparison.Ordinal);
        return plural ? name.Substring(0, name.Length - 1) : name + "Item";
    }
}
