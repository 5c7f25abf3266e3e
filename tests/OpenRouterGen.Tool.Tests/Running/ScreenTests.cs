using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Tests.Running;

public sealed class ScreenTests
{
    [Theory]
    [InlineData(12, 0, "one two three four", "one two\nthree four\n")]
    [InlineData(12, 2, "one two three four", "one two\n  three four\n")]
    [InlineData(12, 0, "short", "short\n")]
    [InlineData(12, 2, "a-word-that-is-too-long and more", "a-word-that-is-too-long and more\n")]
    [InlineData(int.MaxValue, 2, "one two three four", "one two three four\n")]
    [InlineData(12, 0, "", "\n")]
    public void A_sentence_goes_on_below_itself(int width, int indent, string sentence, string lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new Screen(output, TextWriter.Null, outputIsTerminal: false, errorIsTerminal: false) { Width = width }.WriteSentence(sentence, indent);
        Assert.Equal(lines, output.ToString());
    }

    [Theory]
    [InlineData(40, "  name    one, two, three, four, five,\n          six\n  longer  short\n")]
    [InlineData(24, "  name    one, two,\n          three, four,\n          five, six\n  longer  short\n")]
    [InlineData(8, "  name    one, two, three, four, five, six\n  longer  short\n")]
    [InlineData(int.MaxValue, "  name    one, two, three, four, five, six\n  longer  short\n")]
    public void A_column_that_has_no_room_goes_on_below_itself(int width, string lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var table = new TextTable();
        table.Add("name", "one, two, three, four, five, six");
        table.Add("longer", "short");
        table.Write(new Screen(output, TextWriter.Null, outputIsTerminal: false, errorIsTerminal: false) { Width = width }, "  ");
        Assert.Equal(lines, output.ToString());
    }

    [Fact]
    public void A_stream_of_words_that_is_closed_ends_nothing()
    {
        foreach (var failure in (Exception[])[new IOException("No space left on device"), new UnauthorizedAccessException("Access to the path is denied.")])
        {
            var error = new StreamWriter(new ClosedStream(failure)) { AutoFlush = true };
            new Screen(TextWriter.Null, error, outputIsTerminal: false, errorIsTerminal: false).Fail("a sentence");
        }
    }

    [Theory]
    [InlineData(0, "0 files")]
    [InlineData(1, "1 file")]
    [InlineData(2, "2 files")]
    [InlineData(1000, "1000 files")]
    public void A_number_of_things_has_its_word(int count, string words) => Assert.Equal(words, Counted.Of(count, "file"));

    [Fact]
    public void A_word_for_the_person_has_the_width_of_its_own_stream()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var screen = new Screen(TextWriter.Null, error, outputIsTerminal: false, errorIsTerminal: false) { Width = 5, NoteWidth = 12 };
        screen.Note("one two three four");
        Assert.Equal("one two\nthree four\n", error.ToString());
    }

    private sealed class ClosedStream(Exception failure) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw failure;

        public override void Write(ReadOnlySpan<byte> buffer) => throw failure;
    }
}
