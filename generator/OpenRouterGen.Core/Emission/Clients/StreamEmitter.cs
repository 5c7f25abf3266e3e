using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>How an operation's events are read, what each of them means, and how they are made from an answer that was not streamed.</summary>
internal sealed class StreamEmitter(EmissionContext context)
{
    /// <summary>The field that describes the stream.</summary>
    public void Format(CodeWriter writer, OperationModel operation, StreamModel stream)
    {
        var format = Code.Of($"{RuntimeNames.EventStreamFormat}<{context.Types.Plain(stream.Event)}>");
        using (writer.Open($"private static readonly {format} {operation.Names.EventsField} = new()", "};"))
        {
            writer.Line($"Read = {context.Reader.Reader(stream.Event)},");
            if (stream.IsText)
            {
                writer.Line($"ReadText = static text => text,");
            }

            if (stream.MediaType is { } mediaType)
            {
                writer.Line($"MediaType = {Literal.String(mediaType)},");
            }

            if (stream.Sentinel is { } sentinel)
            {
                writer.Line($"Sentinel = {Literal.String(sentinel)},");
            }

            Classify(writer, stream);
            PassOn(writer, stream);
            if (stream.Buffered is not null && operation.Response is { } response)
            {
                var type = response with { Nullable = false };
                var answer = Code.Of($"{RuntimeNames.BufferedAnswer}<{context.Types.Plain(stream.Event)}, {context.Types.Plain(type)}>");
                writer.Line($"Buffered = new {answer}({context.Reader.Reader(type)}, {operation.Names.EventsMethod}),");
            }
        }
    }

    private void Classify(CodeWriter writer, StreamModel stream)
    {
        if (stream.Completed.Count + stream.Errors.Count == 0)
        {
            return;
        }

        var value = stream.Event is NamedRef { Kind: NamedKind.Union } ? Code.Of($"e.Value") : Code.Of($"(object)e");
        using (writer.Open($"Classify = static e => {value} switch", "},"))
        {
            foreach (var name in stream.Completed)
            {
                writer.Line($"{context.Types.Named(name)} => {RuntimeNames.StreamEventRole}.Completed,");
            }

            foreach (var name in stream.Errors)
            {
                writer.Line($"{context.Types.Named(name)} => {RuntimeNames.StreamEventRole}.Error,");
            }

            writer.Line($"_ => {RuntimeNames.StreamEventRole}.Progress,");
        }

        // Then only the sentinel ends the stream.
        if (stream.Completed.Count == 0)
        {
            writer.Line($"NeedsCompletion = false,");
        }
    }

    // Where the completing event is known by its tag, any other that does not fit goes on to the user: it costs no result.
    private static void PassOn(CodeWriter writer, StreamModel stream)
    {
        if (stream is not { Tag: { } tag, Results.Count: > 0 })
        {
            return;
        }

        writer.Line($"Tag = {Literal.String(tag)},");
        writer.Line($"Results = new[] {{ {Code.Join(", ", stream.Results.Select(Literal.String))} }},");
        writer.Line($"Unknown = static u => new(u),");
    }

    /// <summary>The method that makes events of a buffered answer.</summary>
    public void Events(CodeWriter writer, OperationModel operation, StreamModel stream, BufferedStreamModel buffered, TypeRef response)
    {
        var eventType = context.Types.Plain(stream.Event);
        var list = Code.Of($"{RuntimeNames.ReadOnlyList}<{eventType}>");
        using (writer.Open($"private static {list} {operation.Names.EventsMethod}({context.Types.Plain(response)} response)"))
        {
            writer.Line($"var items = response.{buffered.Items};");
            if (buffered.ItemsMayBeNull)
            {
                writer.Line($"if (items is null) return [];");
            }

            writer.Line($"var events = new {RuntimeNames.List}<{eventType}>(items.Count);");
            using (writer.Open($"for (var i = 0; i < items.Count; i++)"))
            {
                writer.Line($"var item = items[i];");
                using (writer.Open($"events.Add(new {context.Types.Named(buffered.EventType)}", "});"))
                {
                    Copies(writer, buffered);
                }
            }

            writer.Line($"return events;");
        }
    }

    private void Copies(CodeWriter writer, BufferedStreamModel buffered)
    {
        foreach (var copy in buffered.FromItem)
        {
            writer.Line($"{copy.Target} = item.{copy.Source},");
        }

        foreach (var copy in buffered.Shared)
        {
            writer.Line($"{copy.Target} = response.{copy.Source},");
        }

        foreach (var copy in buffered.Last)
        {
            writer.Line($"{copy.Target} = i == items.Count - 1 ? response.{copy.Source} : {Nothing(buffered.EventType, copy.Target)},");
        }

        if (buffered.Additional is { } additional)
        {
            var last = Code.Of($"i == items.Count - 1 ? response.{additional.Answer} : null");
            writer.Line($"{additional.Target} = {RuntimeNames.JsonAdditional}.Merge(item.{additional.Item}, {last}),");
        }
    }

    // A plain null beside an open enum would become an enum that is not set.
    private Code Nothing(CSharpIdentifier eventType, CSharpIdentifier target)
    {
        var property = context.Record(eventType)?.Properties.FirstOrDefault(property => property.Name == target);
        return property is not null && TypeText.IsValueType(property.Type)
            ? Code.Of($"default({context.Types.OrNull(property.Type)})")
            : Code.Of($"null");
    }
}
