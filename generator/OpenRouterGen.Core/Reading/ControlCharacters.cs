using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Refuses the characters that neither YAML (1.2.2, section 5.1) nor JSON allows in a file. It is a check of its own because
/// YamlDotNet takes U+0000 for the end of the file and would drop what follows.
/// </summary>
internal static class ControlCharacters
{
    public static void Check(string file, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r'))
            {
                var code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                throw FatalProblemException.NotReadable(SpotOf(file, text, i), $"the character U+{code} is not allowed");
            }
        }
    }

    private static SourceSpot SpotOf(string file, string text, int index)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceSpot(file, line, index - lineStart + 1, 1);
    }
}
