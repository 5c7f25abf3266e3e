using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>What ToString shows of a record, in place of what C# makes for it: that shows every member.</summary>
internal static class PrintedMembers
{
    public static void Emit(CodeWriter writer, IReadOnlyList<RecordMember> members, RecordModel? record = null)
    {
        var head = Code.Of($"{InheritanceEmitter.PrintMembers(record)} bool PrintMembers({RuntimeNames.StringBuilder} builder)");
        var shown = members.Where(member => member.Property.Shown != ShownAs.Nothing).ToList();
        if (shown.Count == 0)
        {
            writer.Line($"{head} => false;");
            return;
        }

        using (writer.Open(head))
        {
            writer.Line($"var members = new {RuntimeNames.MemberText}(builder);");
            foreach (var member in shown)
            {
                writer.Line(Line(member, Literal.String(member.Property.Name.Text)));
            }

            writer.Line($"return members.IsAny;");
        }
    }

    private static Code Line(RecordMember member, Literal name) => member switch
    {
        { Property.Shown: ShownAs.Count } => Code.Of($"members.Count({name}, {member.Access}?.Count);"),
        { IsEnum: false } => Code.Of($"members.Value({name}, {member.Access});"),
        { MayBeNull: true } => Code.Of($"members.Value({name}, {member.Access}?.Value);"),
        _ => Code.Of($"members.Value({name}, {member.Access}.Value);"),
    };
}
