using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reads which names the classes and constants of a catalog had in earlier versions, so that code which uses them goes on to compile. A name that something
/// has today is that thing's.
/// </summary>
internal sealed class FormerNames
{
    private const string Key = "formerly";
    private const string GroupsKey = "groups";
    private const string EntriesKey = "entries";

    private readonly BuildContext _context;
    private readonly SpecMapping? _groups;
    private readonly SpecMapping? _entries;

    public FormerNames(BuildContext context, SpecMapping catalog)
    {
        _context = context;
        var formerly = Mapping(catalog, Key);
        _groups = formerly is null ? null : Mapping(formerly, GroupsKey);
        _entries = formerly is null ? null : Mapping(formerly, EntriesKey);
        foreach (var entry in (formerly?.Entries ?? []).Where(entry => entry.Key is not (GroupsKey or EntriesKey)))
        {
            Report(entry.KeySpot, $"'{entry.Key}' of '{Key}' is neither '{GroupsKey}' nor '{EntriesKey}'");
        }
    }

    /// <summary>The earlier names of a nested class; none is that of one of its constants.</summary>
    public EquatableList<CSharpIdentifier> OfGroup(string group, NameScope outer, NameScope inner)
    {
        var names = new List<CSharpIdentifier>();
        foreach (var stated in Stated(_groups, group))
        {
            var owner = $"the class '{stated.Text}' of earlier versions";
            if (Give(stated, owner, outer) is { } name && Give(stated, owner, inner) is not null)
            {
                names.Add(name);
            }
        }

        return names.ToEquatableList();
    }

    /// <summary>The earlier names of a constant.</summary>
    public EquatableList<CSharpIdentifier> OfEntry(string id, NameScope names) => Stated(_entries, id)
        .Select(stated => Give(stated, $"the constant '{stated.Text}' of earlier versions", names)).OfType<CSharpIdentifier>().ToEquatableList();

    /// <summary>Reports names of what the catalog does not have.</summary>
    public void ReportUnknown(IEnumerable<string> groups, IEnumerable<string> ids)
    {
        ReportUnknown(_groups, "group", groups);
        ReportUnknown(_entries, "entry", ids);
    }

    private void ReportUnknown(SpecMapping? names, string what, IEnumerable<string> known)
    {
        var all = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var entry in (names?.Entries ?? []).Where(entry => !all.Contains(entry.Key)))
        {
            Report(entry.KeySpot, $"the catalog has no {what} '{entry.Key}'{NearestName.Question(entry.Key, all)}");
        }
    }

    private CSharpIdentifier? Give(SpecScalar stated, string owner, NameScope names)
    {
        if (stated.Text.Length > NameScope.LongestName || CSharpIdentifier.TryCreate(stated.Text) is null)
        {
            Report(stated.Spot, $"'{stated.Text}' is no C# name");
            return null;
        }

        var given = names.GiveFree(stated.Text, owner, stated.Spot, out var holder);
        if (given is null)
        {
            Report(stated.Spot, $"the earlier name '{stated.Text}' is that of {holder} today");
        }

        return given;
    }

    private IEnumerable<SpecScalar> Stated(SpecMapping? names, string key)
    {
        foreach (var node in names?[key] is SpecSequence list ? list.Items : names?[key] is { } only ? [only] : [])
        {
            if (node is SpecScalar { Kind: SpecScalarKind.String } text)
            {
                yield return text;
            }
            else
            {
                Report(node.Spot, $"an earlier name should be a text, but is {node.Described}");
            }
        }
    }

    private SpecMapping? Mapping(SpecMapping owner, string key)
    {
        if (owner[key] is { } node and not SpecMapping)
        {
            Report(node.Spot, $"'{key}' should be a mapping, but is {node.Described}");
        }

        return owner.Mapping(key);
    }

    // The bundled overlay covers many catalogs: of what one lacks, or calls otherwise, nothing is said.
    private void Report(SourceSpot spot, string reason)
    {
        if (!_context.IsBundled(spot.File))
        {
            _context.Problems.Report(ProblemCatalog.InvalidExtension, spot, ExtensionKeys.Catalog, reason);
        }
    }
}
