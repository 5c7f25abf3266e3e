using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>The root client.</summary>
internal static class RootSurface
{
    public static SurfaceType Of(ClientModel client)
    {
        var name = client.Name.Text;
        var groups = client.Groups
            .Select(group => new PropertyMember(group.PropertyName.Text, SignatureTypes.Emitted(group.TypeName)) { IsVirtual = true });
        var options = new SurfaceParameter(SignatureTypes.ClientOptions, "options");
        var members = new SurfaceMember[]
        {
            new ConstructorMember(name, EquatableList<SurfaceParameter>.Empty),
            new ConstructorMember(name, new([new(SignatureTypes.Text, "apiKey")])),
            new ConstructorMember(name, new([options])),
            new ConstructorMember(name, new([options, new(SignatureTypes.HttpClient, "httpClient")])),
            new MethodMember("Dispose", SignatureTypes.Void, EquatableList<SurfaceParameter>.Empty),
        };
        return new SurfaceType(name, SurfaceKind.Class, members.Concat(groups).ToEquatableList()) { IsSealed = false };
    }
}
