using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>What the builders of one document share.</summary>
internal sealed class BuildContext
{
    private readonly Dictionary<string, CSharpIdentifier> _componentNames = new(StringComparer.Ordinal);
    private readonly List<TypeModel> _types = [];
    private readonly Dictionary<CSharpIdentifier, TypeModel> _byName = [];
    private readonly HashSet<CSharpIdentifier> _hintsOnly = [];

    private readonly IReadOnlyCollection<string> _bundledFiles;
    private int _names;

    public BuildContext(
        SpecDocument document, IReadOnlyList<SpecDocument> parts, IReadOnlyCollection<string> bundledFiles, ProblemSink problems, CancellationToken cancellationToken, BuildingLimits? limits = null)
    {
        _bundledFiles = bundledFiles;
        Document = document;
        Problems = problems;
        CancellationToken = cancellationToken;
        Root = (SpecMapping)document.Root;
        Limits = limits ?? BuildingLimits.Default;
        References = new References(document, parts, problems);
        Schemas = new SchemaReader(References, Limits.Levels);
        TypeNames = new NameScope(problems, ReservedNames.RuntimeTypes, "Model");
    }

    public SpecDocument Document { get; }

    public SpecMapping Root { get; }

    public ProblemSink Problems { get; }

    public CancellationToken CancellationToken { get; }

    public References References { get; }

    public SchemaReader Schemas { get; }

    public BuildingLimits Limits { get; }

    /// <summary>The schema that is being built, for the message about a failure of ours.</summary>
    public NameHint? Schema { get; set; }

    /// <summary>What is being built, for the same message.</summary>
    public string Place => Schema?.Pointer ?? "the document";

    /// <summary>Where the schema stands that is being built, for the message about a budget.</summary>
    public SourceSpot Spot { get; set; }

    /// <summary>The names of the namespace.</summary>
    public NameScope TypeNames { get; }

    public SpecMapping? Components => Root.Mapping("components")?.Mapping("schemas");

    /// <summary>The types in the order in which they were built.</summary>
    public IReadOnlyList<TypeModel> Types =>
        [.. _types.Select(type => type is EnumModel model && _hintsOnly.Contains(model.Name) ? model with { HintsOnly = true } : type)];

    /// <summary>
    /// Names every component before any inline type: a component's name is the document's own word and never gives way to a name
    /// that is made from a place.
    /// </summary>
    public void NameComponents()
    {
        foreach (var entry in (Components?.Entries ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var chosen = ChosenName(entry.Value);
            var wanted = chosen ?? PascalCase.From(entry.Key);
            _componentNames[entry.Key] = TypeNames.Give(
                wanted, entry.Key, $"schema '{entry.Key}'", entry.KeySpot, $"$.components.schemas['{entry.Key}'] {ExtensionKeys.Type}");
        }
    }

    public CSharpIdentifier? ComponentName(string component) => _componentNames.TryGetValue(component, out var name) ? name : null;

    /// <summary>Names a type: a component by its key, any other by where it stands.</summary>
    public CSharpIdentifier NameType(SpecMapping node, NameHint home, string? component)
    {
        if (component is not null && ComponentName(component) is { } name)
        {
            return name;
        }

        return TypeNames.Give(
            ChosenName(node) ?? home.Name, home.Name, $"the schema at '{home.Pointer}'", node.Spot, $"{ExtensionKeys.Type} on the schema at '{home.Pointer}'");
    }

    /// <summary>Whether a file came with the package; its entries cover many versions of the document.</summary>
    public bool IsBundled(string file) => _bundledFiles.Contains(file);

    public void Add(TypeModel type)
    {
        CountNames(type);
        _types.Add(type);
        _byName[type.Name] = type;
    }

    private void CountNames(TypeModel type)
    {
        _names += 1 + type switch
        {
            RecordModel record => record.Properties.Count,
            EnumModel values => values.Members.Count,
            UnionModel union => union.Cases.Count,
            FormModel form => form.Fields.Count,
            _ => throw new InvalidOperationException(type.GetType().Name),
        };
        if (_names > Limits.Names)
        {
            throw new UnreadableException(ProblemCatalog.TooManyNames, Spot, Limits.Names.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A built type by its name; null when there is none of this sort.</summary>
    public T? Find<T>(CSharpIdentifier? name)
        where T : TypeModel => name is { } given && _byName.TryGetValue(given, out var type) ? type as T : null;

    /// <summary>The values of this enum are only hints: somewhere the document also allows any string.</summary>
    public void MarkHintsOnly(CSharpIdentifier name) => _hintsOnly.Add(name);

    /// <summary>The type name that an overlay or the document chose; reported when it is no identifier.</summary>
    private string? ChosenName(SpecNode node) => node is SpecMapping mapping ? ChosenName(mapping, ExtensionKeys.Type) : null;

    /// <summary>A name that an extension chose; reported and mended when it is no identifier.</summary>
    public string? ChosenName(SpecMapping node, string extension)
    {
        if (node.Scalar(extension) is not { IsNull: false } scalar)
        {
            return null;
        }

        if (CSharpIdentifier.TryCreate(scalar.Text) is not null)
        {
            return scalar.Text;
        }

        var mended = PascalCase.From(scalar.Text);
        Problems.Report(ProblemCatalog.NameNotUsable, scalar.Spot, scalar.Text, mended);
        return mended;
    }
}
