using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The names of a document's types: chosen by an overlay or the document, a component's own, or made from a place.</summary>
internal sealed class NameTable(NameScope types, Func<string, bool> isBundled, ProblemSink problems)
{
    private readonly Dictionary<string, CSharpIdentifier> _components = new(StringComparer.Ordinal);
    private readonly HashSet<string> _componentNames = new(StringComparer.Ordinal);

    /// <summary>
    /// Names every component before any inline type: a component's name is the document's own word and never gives way to a name
    /// that is made from a place.
    /// </summary>
    public void GiveComponents(SpecMapping? components)
    {
        foreach (var entry in (components?.Entries ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var chosen = entry.Value is SpecMapping schema ? Chosen(schema, ExtensionKeys.Type) : null;
            var name = types.Give(
                chosen?.Text ?? PascalCase.From(entry.Key, "Schema"),
                entry.Key,
                $"schema '{entry.Key}'",
                entry.KeySpot,
                $"$.components.schemas['{entry.Key}'] {ExtensionKeys.Type}",
                chosen: chosen?.Spot);
            _components[entry.Key] = name;
            _componentNames.Add(name.Text);
        }
    }

    /// <summary>Where a component stands.</summary>
    public NameHint HintOf(string component) => NameHint.Component(component, _componentNames);

    /// <summary>A place whose name is known.</summary>
    public NameHint Hint(string name, string pointer) => NameHint.At(name, pointer, _componentNames);

    /// <summary>What an operation sends, answers or streams, when no component says it.</summary>
    public NameHint Hint(OperationView operation, string what) => Hint(
        PascalCase.From(operation.OperationId, "Operation") + what, $"{operation.Method} {operation.Path} {what.ToLowerInvariant()}");

    public CSharpIdentifier? OfComponent(string component) => _components.TryGetValue(component, out var name) ? name : null;

    /// <summary>Names a type: a component by its key, any other by where it stands.</summary>
    public CSharpIdentifier GiveType(SpecMapping node, NameHint home, string? component)
    {
        if (component is not null && OfComponent(component) is { } name)
        {
            return name;
        }

        var chosen = Chosen(node, ExtensionKeys.Type);
        return types.Give(
            chosen?.Text ?? home.Name,
            home.Name,
            $"the schema at '{home.Pointer}'",
            node.Spot,
            $"{ExtensionKeys.Type} on the schema at '{home.Pointer}'",
            chosen: chosen?.Spot);
    }

    /// <summary>A name that an extension chose; reported and mended when it is no identifier, or too long.</summary>
    public ChosenName? Chosen(SpecMapping node, string extension)
    {
        if (node.Scalar(extension) is not { IsNull: false } scalar)
        {
            return null;
        }

        var spot = isBundled(scalar.Spot.File) ? (SourceSpot?)null : scalar.Spot;
        if (scalar.Text.Length <= NameScope.LongestName && CSharpIdentifier.TryCreate(scalar.Text) is not null)
        {
            return new ChosenName(scalar.Text, spot);
        }

        var mended = PascalCase.From(scalar.Text, "Name");
        problems.Report(ProblemCatalog.NameNotUsable, scalar.Spot, scalar.Text, mended);
        return new ChosenName(mended, spot);
    }
}
