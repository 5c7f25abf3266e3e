using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>An interface of the runtime that members of an emitted record can satisfy.</summary>
/// <param name="Name">Its name, without type parameters.</param>
/// <param name="Parameters">Its type parameters.</param>
/// <param name="Members">The properties that it demands, those of the interfaces that it extends too; none that has a body there.</param>
internal sealed record RuntimeInterface(string Name, EquatableList<InterfaceParameter> Parameters, EquatableList<InterfaceMember> Members)
{
    /// <summary>The types that a document gives the type parameters, by the names of these.</summary>
    public Dictionary<CSharpIdentifier, CSharpIdentifier> Bind(EquatableList<CSharpIdentifier> arguments)
    {
        var bound = new Dictionary<CSharpIdentifier, CSharpIdentifier>();
        for (var i = 0; i < Parameters.Count && i < arguments.Count; i++)
        {
            bound.Add(Parameters[i].Type.Name, arguments[i]);
        }

        return bound;
    }
}
