using System.Buffers;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>A line of a journal. What an event does not say is null.</summary>
internal sealed record JournalLine(JournalEvent Event, string Item)
{
    /// <summary>The hash of the request that is sent.</summary>
    public string? Request { get; init; }

    /// <summary>What it may cost, in US dollars.</summary>
    public decimal? Reserved { get; init; }

    public string? Generation { get; init; }

    public decimal? Cost { get; init; }

    /// <summary>How many pictures were asked for.</summary>
    public int? Asked { get; init; }

    /// <summary>How many pictures came.</summary>
    public int? Came { get; init; }

    /// <summary>The name of a file in the folder of the pictures.</summary>
    public string? File { get; init; }

    /// <summary>What is wrong, for a person who looks into the journal: it is not read back.</summary>
    public string? Problem { get; init; }

    /// <summary>When it was, for that person too.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The line with its end.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("event"u8, Name(Event));
            writer.WriteString("item"u8, Item);
            Write(writer, "request"u8, Request);
            Write(writer, "reserved"u8, Reserved);
            Write(writer, "generation"u8, Generation);
            Write(writer, "cost"u8, Cost);
            Write(writer, "asked"u8, Asked);
            Write(writer, "came"u8, Came);
            Write(writer, "file"u8, File);
            Write(writer, "problem"u8, Problem);
            if (At is { } time) writer.WriteString("at"u8, time);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Reads a line; null when it is none.</summary>
    public static JournalLine? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (Text(root, "item") is not { } item || EventOf(Text(root, "event")) is not { } what) return null;
            return new JournalLine(what, item)
            {
                Request = Text(root, "request"),
                Reserved = Number(root, "reserved"),
                Generation = Text(root, "generation"),
                Cost = Number(root, "cost"),
                Asked = (int?)Number(root, "asked"),
                Came = (int?)Number(root, "came"),
                File = Text(root, "file"),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string Name(JournalEvent what) => what switch
    {
        JournalEvent.Sending => "sending",
        JournalEvent.Answered => "answered",
        JournalEvent.Received => "received",
        JournalEvent.Saved => "saved",
        JournalEvent.Refused => "refused",
        JournalEvent.Unknown => "unknown",
        JournalEvent.Found => "found",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static JournalEvent? EventOf(string? name)
    {
        foreach (var what in Enum.GetValues<JournalEvent>())
        {
            if (Name(what) == name) return what;
        }

        return null;
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetDecimal() : null;
}
