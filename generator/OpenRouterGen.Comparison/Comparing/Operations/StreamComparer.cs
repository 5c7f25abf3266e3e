using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares how operations stream.</summary>
internal sealed class StreamComparer(ComparisonScope scope)
{
    public void Compare(OperationModel old, OperationModel @new, Compared operation)
    {
        if (old.OnlyStreams != @new.OnlyStreams)
        {
            scope.Add(
                @new.OnlyStreams ? StreamChecks.OnlyStreams : StreamChecks.NotOnlyStreams, operation, Answer(old), Answer(@new),
                @new.OnlyStreams ? Verdicts.Wire : Verdicts.None).Between(old.OnlyStreams ? null : old.Response, @new.OnlyStreams ? null : @new.Response);
        }

        switch (old.Stream, @new.Stream)
        {
            case (null, null):
                break;
            case (null, { } stream):
                scope.Add(StreamChecks.Added, operation, null, Words.Of(stream.Event)).Between(null, stream.Event);
                break;
            case ({ } stream, null):
                scope.Add(StreamChecks.Removed, operation, Words.Of(stream.Event), null, Verdicts.Wire).Between(stream.Event, null);
                break;
            case ({ } before, { } after):
                Compare(before, after, operation, old.Names.Method == @new.Names.Method && !@new.OnlyStreams);
                break;
        }
    }

    private void Compare(StreamModel before, StreamModel after, Compared operation, bool isOneMethod)
    {
        if (isOneMethod && before.MethodName != after.MethodName)
        {
            scope.Add(StreamChecks.MethodRenamed, operation, before.MethodName.Text, after.MethodName.Text);
        }

        if (!scope.Types.AreSame(before.Event, after.Event) || before.Event.Nullable != after.Event.Nullable)
        {
            var relation = scope.Relations.Of(before.Event, after.Event);
            var verdicts = relation is TypeRelation.Narrower ? Verdicts.None : Verdicts.Wire;
            scope.Add(StreamChecks.EventChanged, operation, Words.Of(before.Event), Words.Of(after.Event), verdicts).Between(before.Event, after.Event);
        }

        Compare(StreamChecks.FormatChanged, Format(before), Format(after), operation, Verdicts.Wire);
        Compare(StreamChecks.FlagChanged, before.Flag?.Text ?? "none", after.Flag?.Text ?? "none", operation, Verdicts.Wire | Verdicts.Behavior);
        Compare(StreamChecks.SentinelChanged, before.Sentinel ?? "none", after.Sentinel ?? "none", operation, Verdicts.Behavior);
        if (scope.Types.AreSame(before.Event, after.Event))
        {
            Compare(StreamChecks.EndChanged, End(before, Renamed), End(after, name => name.Text), operation, Verdicts.Behavior);
        }

        Compare(StreamChecks.BufferedChanged, Buffered(before.Buffered, Renamed), Buffered(after.Buffered, name => name.Text), operation, Verdicts.Behavior);
    }

    private void Compare(Check check, string old, string @new, Compared operation, Verdicts verdicts)
    {
        if (old != @new)
        {
            scope.Add(check, operation, old, @new, verdicts);
        }
    }

    // A case that only has another name is the same.
    private string Renamed(CSharpIdentifier name) => scope.Types.NewName(name).Text;

    private static string Answer(OperationModel operation) => operation.OnlyStreams ? "a stream" : Words.Of(operation.Response);

    private static string Format(StreamModel stream) => (stream.MediaType ?? "text/event-stream") + (stream.IsText ? " of texts" : " of JSON");

    private static string End(StreamModel stream, Func<CSharpIdentifier, string> name) =>
        $"by {stream.Tag ?? "none"}; completed:{Words.List(stream.Results)} ({string.Join(", ", stream.Completed.Select(name))});"
            + $" errors:{Words.List(stream.Errors.Select(name))}";

    private static string Buffered(BufferedStreamModel? buffered, Func<CSharpIdentifier, string> name) => buffered is null
        ? "none"
        : $"{name(buffered.EventType)} for each of {buffered.Items.Text}{(buffered.ItemsMayBeNull ? "?" : string.Empty)}; of it:{Copies(buffered.FromItem)};"
            + $" of all:{Copies(buffered.Shared)}; of the last:{Copies(buffered.Last)}; unnamed: "
            + (buffered.Additional is { } additional ? $"{additional.Target.Text} = {additional.Item.Text}, {additional.Answer.Text}" : "none");

    private static string Copies(EquatableList<MemberCopy> copies) => Words.List(copies.Select(copy => $"{copy.Target.Text} = {copy.Source.Text}"));
}
