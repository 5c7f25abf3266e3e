using System.Text;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>What ToString shows of a record, in place of what C# makes for it: that shows every member.</summary>
internal static class PrintedMembers
{
    // What fits a line beside its margin and the operator.
    private const int Piece = 120;

    public static void Emit(CodeWriter writer, IReadOnlyList<RecordMember> members, RecordModel? record = null)
    {
        var head = Code.Of($"{InheritanceEmitter.PrintMembers(record)} bool PrintMembers({RuntimeNames.StringBuilder} builder)");
        var shown = members.Where(member => member.Property.Shown != ShownAs.Nothing).ToList();
        var written = shown.Count == 0
            ? Code.Of($"false")
            : Code.Of($"{RuntimeNames.MemberText}.Write(builder, {Names(shown)}, {Code.Join(", ", shown.Select(Value))})");
        writer.Line($"{head} => {written};");
    }

    // One literal for all of them, of pieces that fit a line: each would be an entry of the assembly, and a call for the compiler.
    private static Code Names(IReadOnlyList<RecordMember> members)
    {
        var pieces = new List<Literal>();
        var piece = new StringBuilder();
        for (var i = 0; i < members.Count; i++)
        {
            var word = Word(members[i]);
            var end = i < members.Count - 1 ? " " : string.Empty;
            if (piece.Length > 0 && piece.Length + word.Length + end.Length > Piece)
            {
                pieces.Add(Literal.String(piece.ToString()));
                piece.Clear();
            }

            piece.Append(word).Append(end);
        }

        pieces.Add(Literal.String(piece.ToString()));
        return Code.Join(" + ", pieces);
    }

    private static string Word(RecordMember member) => member.Property.Name.Text + (member.Property.Shown == ShownAs.Count ? ".Count" : string.Empty);

    private static Code Value(RecordMember member) => member switch
    {
        { Property.Shown: ShownAs.Count } => Code.Of($"{member.Access}?.Count"),
        { IsEnum: false } => member.Access,
        { MayBeNull: true } => Code.Of($"{member.Access}?.Value"),
        _ => Code.Of($"{member.Access}.Value"),
    };
}
