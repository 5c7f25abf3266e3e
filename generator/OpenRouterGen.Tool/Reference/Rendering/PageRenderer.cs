using OpenRouterGen.Tool.Running;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OpenRouterGen.Tool.Reference;

/// <summary>Writes pages by templates.</summary>
internal sealed class PageRenderer(TemplateFolder templates, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);
    private readonly ScriptObject _markdown = Functions();

    /// <summary>Writes a page, or a section of one.</summary>
    /// <param name="template">The name of the template.</param>
    /// <param name="page">What it shows: its members, in small letters with lines between their words.</param>
    /// <exception cref="ToolException">A template has a mistake.</exception>
    public string Render(string template, object page)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var values = new ScriptObject();
        values.Import(page);
        values.SetValue("md", _markdown, readOnly: true);
        var context = new TemplateContext
        {
            // A member that there is not is a mistake, and no empty text. A document may have thousands of everything.
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            LoopLimit = 0,
            LimitToString = 0,
            TemplateLoader = templates,
            CancellationToken = cancellationToken,
            NewLine = "\n",
        };
        context.PushGlobal(values);
        try
        {
            return Parsed(template).Render(context);
        }
        catch (ScriptRuntimeException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (ScriptRuntimeException exception)
        {
            // What a template includes is read while it renders.
            throw Mistake(exception.Span, exception.InnerException is ToolException inner ? inner.Message : exception.OriginalMessage, exception);
        }
    }

    private Template Parsed(string name)
    {
        if (!_parsed.TryGetValue(name, out var template))
        {
            var path = templates.PathOf(name);
            template = Template.Parse(templates.Read(path), path);
            if (template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error) is { } error)
            {
                throw Mistake(error.Span, error.Message, inner: null);
            }

            _parsed.Add(name, template);
        }

        return template;
    }

    private ToolException Mistake(SourceSpan span, string message, Exception? inner)
    {
        // What ends too early has no place of its own.
        var at = span.Start.Line < 0 ? span.End : span.Start;
        var place = FormattableString.Invariant($"{templates.Shown(span.FileName)}({Math.Max(at.Line, 0) + 1},{Math.Max(at.Column, 0) + 1})");
        return ToolException.Input($"{place}: {message.TrimEnd('.')}; correct the template", inner);
    }

    private static ScriptObject Functions()
    {
        var functions = new ScriptObject();
        functions.Import("text", new Func<string?, string>(Markdown.Text));
        functions.Import("cell", new Func<string?, string>(Markdown.Cell));
        functions.Import("block", new Func<string?, string>(Markdown.Block));
        functions.Import("code", new Func<string?, string>(Markdown.Code));
        functions.Import("type", new Func<ShownType?, string>(Markdown.Type));
        functions.Import("fence", new Func<string?, string, string>(Markdown.Fence));
        return functions;
    }
}
