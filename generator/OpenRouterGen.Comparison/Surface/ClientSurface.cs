using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>What users of a client can name: every public type with its members, as emission will write them.</summary>
internal sealed class ClientSurface
{
    private readonly Dictionary<string, SurfaceType> _byName;

    private ClientSurface(string @namespace, EquatableList<SurfaceType> types)
    {
        Namespace = @namespace;
        Types = types;
        _byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    public string Namespace { get; }

    /// <summary>The types by name.</summary>
    public EquatableList<SurfaceType> Types { get; }

    /// <summary>Derived from the model alone: nothing is emitted.</summary>
    public static ClientSurface Of(ApiModel model)
    {
        var context = new EmissionContext(model);
        var types = ModelSurface.Types(model, context).OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableList();
        return new ClientSurface(context.Types.Namespace.ToString(), types);
    }

    public SurfaceType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The type and those that it extends, nearest first.</summary>
    public IEnumerable<SurfaceType> Lineage(SurfaceType type)
    {
        for (var next = type; next is not null; next = next.Base is { } name ? Find(name) : null)
        {
            yield return next;
        }
    }

    /// <summary>The member of this name and sort that a value of the type has; null for none.</summary>
    public T? Find<T>(SurfaceType type, string name)
        where T : SurfaceMember =>
        Lineage(type).SelectMany(one => one.Members).OfType<T>().FirstOrDefault(member => member.Name == name);

    public bool Extends(SurfaceType type, string name) => Lineage(type).Any(one => one.Name == name);
}
