namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>Texts that other generators turned into code, into the end of a comment, or into a name that is none.</summary>
internal static class InjectionPayloads
{
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("quote", "\""), ("two quotes", "\"\""), ("three quotes", "\"\"\""), ("four quotes", "\"\"\"\""), ("backslash at the end", "a\\"),
        ("escaped quote", "\\\""), ("unicode escape", "\\u0022"), ("hexadecimal escape", "\\x22;"),
        ("end of a call", "\");//"), ("end of an attribute", "\")] public class X { } //"), ("end of a class", ";} class X {"),
        ("module initializer", "\n[System.Runtime.CompilerServices.ModuleInitializer] internal static void X() { }"),
        ("double braces", "{{x}}"), ("hole", "{0}"), ("interpolation", "{System.Environment.Exit(1)}"), ("template", "${x}"),
        ("interpolated string", "$\"{x}\""), ("verbatim string", "@\"x\""),
        ("line feed", "a\nclass X { }"), ("carriage return", "a\rclass X { }"), ("both line ends", "a\r\nclass X { }"), ("next line", "a\u0085class X { }"),
        ("line separator", "a\u2028class X { }"), ("paragraph separator", "a\u2029class X { }"),
        ("vertical tab", "a\vclass X { }"), ("form feed", "a\fclass X { }"), ("null", "a\0b"), ("control", "a\u0001\u001bb"),
        ("directive if", "\n#if false"), ("directive line", "\n#line 1 \"x\""), ("directive pragma", "\n#pragma warning restore"),
        ("directive error", "\n#error x"), ("directive nullable", "\n#nullable disable"),
        ("end of a comment", "*/ class X { } /*"), ("line comment", "// x"), ("end of a summary", "</summary><script>alert(1)</script>"),
        ("cref", "<see cref=\"System.Environment.Exit\"/>"), ("inheritdoc", "<inheritdoc/>"), ("end of CDATA", "]]>"),
        ("entity", "&#x0a;&quot;&x;"), ("ampersand", "&"), ("backticks", "`</c>` ``"), ("lone high surrogate", "a\ud800b"), ("lone low surrogate", "\udc00"),
        ("no character", "a\ufffe\uffffb"), ("override of the direction", "a\u202Eb\u2066c"), ("zero width", "a\u200Bb\uFEFFc"),
        ("homoglyph", "Nаme"), ("composed and not", "e\u0301\u00e9"), ("keyword", "class"), ("contextual keyword", "record"), ("await", "await"),
        ("at sign", "@class"), ("underscore", "_"), ("double underscore", "__arglist"),
        ("digit first", "1st"), ("empty", ""), ("blank", " "), ("symbols", "!#%"), ("member of object", "Equals"), ("namespace", "System"),
        ("long", new string('n', 2_000)), ("very long", new string('n', 100_000)),
        ("link", "[a](https://x.invalid/?a=1&b=2)"), ("link to a script", "[a](javascript:alert(1))"),
        ("link out of its attribute", "[a](https://x.invalid\" onclick=\"y)"), ("link with an element", "[</see><script>](https://x.invalid/<y>)"),
        ("half marked link", "`[a`](https://x.invalid)"), ("address", "<https://x.invalid/?a=1&b=2>"),
        ("address out of its attribute", "<https://x.invalid\"/><script>>"),
        ("parent folder", "../../x"), ("encoded parent folder", "%2e%2e%2fx"), ("device", "CON"), ("device with extension", "aux.cs"),
        ("stream of a file", "a:b"), ("dot at the end", "x. "), ("header end", "x\r\nAuthorization: y"),
    ];
}
