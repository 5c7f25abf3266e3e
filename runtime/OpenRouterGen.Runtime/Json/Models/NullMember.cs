using System.ComponentModel;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>An optional member that can be sent as null.</summary>
/// <param name="WireName">The wire name; null when there is no such member.</param>
/// <param name="IsNull">Whether it has no value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NullMember(string? WireName, bool IsNull)
{
    // The member of a record that names others, as problems call it: it is never on the wire.
    private const string ExplicitNulls = "ExplicitNulls";

    /// <summary>What is wrong with a name that was found so; null when nothing is.</summary>
    internal ParameterProblem? Problem(string? name) => this switch
    {
        { WireName: null } => new ParameterProblem(ExplicitNulls, $"'{name}' is no optional member that may be null; members go by their C# names"),
        { IsNull: false } => new ParameterProblem(WireName, "it has a value, and is named among those that are sent as null"),
        _ => null,
    };

    private bool PrintMembers(StringBuilder builder) => MemberText.Write(builder, $"{nameof(WireName)} {nameof(IsNull)}", WireName, IsNull);
}
