using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>What ToString shows of a record: type and ids. Never a prompt, never a picture, never a person's name.</summary>
internal static class PrintedMembers
{
    public static void Emit(CodeWriter writer, IReadOnlyList<RecordMember> members, RecordModel? record = null)
    {
        var head = Code.Of($"{InheritanceEmitter.PrintMembers(record)} bool PrintMembers({RuntimeNames.StringBuilder} builder)");
        var shown = members.Where(IsShown).ToList();
        if (shown.Count == 0)
        {
            writer.Line($"{head} => false;");
            return;
        }

        using (writer.Open(head))
        {
            for (var i = 0; i < shown.Count; i++)
            {
                var member = shown[i];
                var label = Literal.String((i == 0 ? string.Empty : ", ") + member.Property.Name.Text + " = ");
                var text = !member.IsEnum ? member.Access : member.MayBeNull ? Code.Of($"{member.Access}?.Value") : Code.Of($"{member.Access}.Value");
                writer.Line($"builder.Append({label}).Append({text});");
            }

            writer.Line($"return true;");
        }
    }

    private static bool IsShown(RecordMember member)
    {
        var name = member.Property.WireName;
        return (TypeText.IsString(member.Type) || member.IsEnum)
            && (name is "id" or "type" || name.EndsWith("_id", StringComparison.Ordinal));
    }
}
