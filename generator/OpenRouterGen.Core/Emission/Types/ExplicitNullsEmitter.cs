using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The member that names what is sent as null, and how the runtime finds what it names.</summary>
internal static class ExplicitNullsEmitter
{
    public static void Emit(CodeWriter writer, CSharpIdentifier name, IReadOnlyList<RecordMember> members, bool isInherited)
    {
        if (!isInherited)
        {
            writer.Doc(new XmlDoc().Summary(
                "The optional members, by their C# names, that are sent as null: what is null and not named here is not sent. Reading leaves it null."));
            writer.Line($"public {RuntimeNames.ReadOnlyCollection}<string>? {name} {{ get; init; }}");
            writer.Line();
        }

        using (writer.Open($"{RuntimeNames.NullMember} {RuntimeNames.NullMembers}.Find(string name) => name switch", "};"))
        {
            foreach (var member in members.Where(member => member.Property.MayBeExplicitNull))
            {
                writer.Line($"{Literal.String(member.Property.Name.Text)} => new({member.WireName}, {TypeText.IsUnset(member.Type, member.Access)}),");
            }

            writer.Line($"_ => default,");
        }
    }
}
