using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Which types stand in which file. Every emitted file costs the editor time at each keystroke, so there are few: one for each
/// client with the types that only it uses, one for shared types, one for the root.
/// </summary>
internal sealed class FileGrouping
{
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClientGroupModel> _groups = new(StringComparer.Ordinal);

    public FileGrouping(ApiModel model)
    {
        foreach (var group in model.Client.Groups)
        {
            _groups[group.TypeName.Text] = group;
        }

        var prefix = string.Join(".", model.Options.Namespace.Select(part => part.Text));
        Shared = new FileContent($"{prefix}.Types.g.cs");
        Root = new FileContent($"{prefix}.{model.Client.Name.Text}.g.cs");
        ByGroup = _groups.ToDictionary(pair => pair.Key, pair => new FileContent($"{prefix}.{pair.Key}.g.cs") { Group = pair.Value }, StringComparer.Ordinal);
        foreach (var type in model.Types.OrderBy(type => type.Name.Text, StringComparer.Ordinal))
        {
            FileOf(type.Group).Types.Add(type);
        }

        foreach (var group in model.Client.Groups)
        {
            foreach (var operation in group.Operations)
            {
                // Two methods of one operation share them.
                if (operation.OptionalParameters is { } optional && _parameters.Add(optional.TypeName.Text))
                {
                    FileOf(optional.Group ?? group.TypeName).Parameters.Add(new(optional, operation));
                }
            }
        }
    }

    public FileContent Root { get; }

    private FileContent Shared { get; }

    private Dictionary<string, FileContent> ByGroup { get; }

    /// <summary>The files by name, without those that would be empty.</summary>
    public IEnumerable<FileContent> Files() => ByGroup.Values
        .Append(Shared)
        .Append(Root)
        .Where(file => file == Root || file.Group is not null || file.Types.Count + file.Parameters.Count > 0)
        .OrderBy(file => file.HintName, StringComparer.Ordinal);

    private FileContent FileOf(CSharpIdentifier? group)
        => group is { } name && ByGroup.TryGetValue(name.Text, out var file) ? file : Shared;
}
