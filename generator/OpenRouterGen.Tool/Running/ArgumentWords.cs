namespace OpenRouterGen.Tool.Running;

/// <summary>The sentence of an exception about an argument, which names a parameter of a method behind it: nobody at a command line has that.</summary>
internal static class ArgumentWords
{
    public static string Of(Exception exception) => exception.Message.Split(" (Parameter", 2)[0].TrimEnd('.');
}
