using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>What the compiler reports of an interface of the runtime whose type arguments are not what it takes any more.</summary>
internal static class InterfaceArguments
{
    private static readonly Dictionary<(string, int), RuntimeInterface> s_interfaces =
        RuntimeInterfaces.All.ToDictionary(one => (FullName(one.Name), one.Parameters.Count));

    /// <summary>The ids; none where the arguments fit.</summary>
    public static IEnumerable<string> Breaks(SignatureType type, ClientSurface surface) =>
        s_interfaces.TryGetValue((type.Name, type.Arguments.Count), out var known)
            ? known.Parameters.Zip(type.Arguments, (parameter, argument) => Break(parameter, argument, surface)).OfType<string>()
            : [];

    private static string? Break(InterfaceParameter parameter, SignatureType argument, ClientSurface surface)
    {
        if (surface.Find(argument.Name) is not { } found)
        {
            return null;
        }

        var isOfKind = (parameter.Type.Kind, found.Kind) is
            (NamedKind.Record, SurfaceKind.Record) or (NamedKind.Union, SurfaceKind.Class) or (NamedKind.Enum, SurfaceKind.OpenEnum);
        return isOfKind && Implements(found, parameter.Interface, surface) ? null
            : found.Kind == SurfaceKind.OpenEnum ? CompilerIds.WrongValueArgument
            : CompilerIds.WrongTypeArgument;
    }

    private static bool Implements(SurfaceType type, string? demanded, ClientSurface surface) =>
        demanded is null || surface.Lineage(type).SelectMany(one => one.Interfaces).Any(one => one.Name == FullName(demanded));

    private static string FullName(string name) => RuntimeNames.OfDocument(CSharpIdentifier.Create(name)).ToString();
}
