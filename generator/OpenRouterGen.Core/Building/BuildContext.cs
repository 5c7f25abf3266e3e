using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The document that is being built: what builders read it with, and the tables that they fill.</summary>
internal sealed class BuildContext
{
    private readonly IReadOnlyCollection<string> _bundledFiles;
    private IReadOnlyList<OperationView>? _operations;

    public BuildContext(
        SpecDocument document,
        IReadOnlyList<SpecDocument> parts,
        IReadOnlyCollection<string> bundledFiles,
        ProblemSink problems,
        CancellationToken cancellationToken,
        BuildingLimits? limits = null)
    {
        _bundledFiles = bundledFiles;
        Document = document;
        Problems = problems;
        CancellationToken = cancellationToken;
        Root = (SpecMapping)document.Root;
        Limits = limits ?? BuildingLimits.Default;
        Unused = new UnusedPlaces(problems);
        References = new References(document, parts, problems);
        Schemas = new SchemaReader(References, Limits.Parts);
        Lookup = new SchemaLookup(References, Schemas);
        TypeNames = NameScopes.Types(problems);
        Names = new NameTable(TypeNames, IsBundled, problems);
        Types = new TypeTable(Limits.Names);
        Families = FamilyFinder.Find(this);
    }

    public SpecDocument Document { get; }

    public SpecMapping Root { get; }

    /// <summary>Every operation of the document, selected or not.</summary>
    public IReadOnlyList<OperationView> Operations => _operations ??= DeclaredOperations.Of(this);

    public SpecMapping? Components => Root.Mapping("components")?.Mapping("schemas");

    public ProblemSink Problems { get; }

    public CancellationToken CancellationToken { get; }

    public BuildingLimits Limits { get; }

    public References References { get; }

    public SchemaReader Schemas { get; }

    public SchemaLookup Lookup { get; }

    /// <summary>The names of the namespace.</summary>
    public NameScope TypeNames { get; }

    public NameTable Names { get; }

    public TypeTable Types { get; }

    /// <summary>What is reported as not used.</summary>
    public UnusedPlaces Unused { get; }

    /// <summary>The interfaces that records are said to implement, in the order in which the records were built.</summary>
    public List<StatedInterface> Interfaces { get; } = [];

    /// <summary>The components that extend each other.</summary>
    public SchemaFamilies Families { get; }

    /// <summary>Where the parts of the model stand; null unless that is wanted.</summary>
    public PlaceTable? Places { get; init; }

    /// <summary>The schema that is being built, for the message about a failure of ours.</summary>
    public NameHint? Schema { get; set; }

    /// <summary>Whether a file came with the package; its entries cover many versions of the document.</summary>
    public bool IsBundled(string file) => _bundledFiles.Contains(file);
}
