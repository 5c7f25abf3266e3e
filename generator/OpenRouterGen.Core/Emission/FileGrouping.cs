using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Which types stand in which file. Every emitted file costs the editor time at each keystroke, so there are few: one for each
/// client with the types that only it uses, one for shared types, one for the root.
/// </summary>
internal sealed class FileGrouping
{
    private readonly Dictionary<CSharpIdentifier, FileContent> _clients = [];
    private readonly FileContent _shared;

    /// <param name="model">The client.</param>
    /// <param name="areTypesApart">Whether the types that only one client uses stand apart from the shared ones.</param>
    public FileGrouping(ApiModel model, bool areTypesApart = true)
    {
        var prefix = string.Join(".", model.Options.Namespace.Select(part => part.Text));
        _shared = new FileContent($"{prefix}.Types.g.cs");
        Root = new FileContent($"{prefix}.{model.Client.Name.Text}.g.cs");
        foreach (var group in model.Client.Groups)
        {
            _clients[group.TypeName] = new FileContent($"{prefix}.{group.TypeName.Text}.g.cs") { Group = group };
        }

        AddTypes(model, areTypesApart ? Owners(model) : []);
        AddParameters(model.Client.Groups);
    }

    public FileContent Root { get; }

    /// <summary>The files by name, without those that would be empty.</summary>
    public IEnumerable<FileContent> Files() => _clients.Values
        .Append(_shared)
        .Append(Root)
        .Where(file => file == Root || file.Group is not null || file.Types.Count > 0)
        .OrderBy(file => file.HintName, StringComparer.Ordinal);

    /// <summary>The files of types that operations lead to.</summary>
    private Dictionary<CSharpIdentifier, FileContent> Owners(ApiModel model)
    {
        var byName = model.Types.ToDictionary(type => type.Name);
        var owners = new Dictionary<CSharpIdentifier, FileContent>();
        foreach (var group in model.Client.Groups)
        {
            foreach (var name in TypeReferences.Reached(group.Operations.SelectMany(TypeReferences.Of), byName))
            {
                owners[name] = owners.ContainsKey(name) ? _shared : _clients[group.TypeName];
            }
        }

        return owners;
    }

    private void AddTypes(ApiModel model, Dictionary<CSharpIdentifier, FileContent> owners)
    {
        foreach (var type in model.Types.OrderBy(type => type.Name.Text, StringComparer.Ordinal))
        {
            (owners.TryGetValue(type.Name, out var file) ? file : _shared).Types.Add(type);
        }
    }

    private void AddParameters(IEnumerable<ClientGroupModel> groups)
    {
        foreach (var group in groups)
        {
            // Two methods of one operation share them.
            var added = new HashSet<CSharpIdentifier>();
            foreach (var operation in group.Operations)
            {
                if (operation.OptionalParameters is { } optional && added.Add(optional.TypeName))
                {
                    _clients[group.TypeName].Parameters.Add(new(optional, operation));
                }
            }
        }
    }
}
