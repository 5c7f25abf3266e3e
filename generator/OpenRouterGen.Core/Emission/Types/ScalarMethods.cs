using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The runtime's methods for scalars: its readers and its writers have the same names.</summary>
internal sealed class ScalarMethods(Code owner)
{
    // In the order of ScalarKind.
    private static readonly string[] s_names =
    [
        "String", "Boolean", "Int32", "Int64", "Double", "Decimal", "DecimalText", "Base64", "UnixTime", "DateTime", "Date", "Guid", "Uri", "Element",
    ];

    private readonly Code[] _methods = [.. s_names.Select(name => Code.Of($"{owner}.{CSharpIdentifier.Create(name)}"))];

    public Code Of(ScalarKind kind) => _methods[(int)kind];
}
