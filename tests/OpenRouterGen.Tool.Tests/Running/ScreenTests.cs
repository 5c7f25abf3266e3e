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

    [Fact]
    public void A_word_for_the_person_has_the_width_of_its_own_stream()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var screen = new Screen(TextWriter.Null, error, outputIsTerminal: false, errorIsTerminal: false) { Width = 5, NoteWidth = 12 };
        screen.Note("one two three four");
        Assert.Equal("one two\nthree four\n", error.ToString());
    }
}
