using System.Globalization;
using OpenRouterGen.Core.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Reads YAML from YamlDotNet's events. Its own tree recurses: 20,000 nested mappings end the process that loads them, here the compiler.
/// </summary>
internal sealed class YamlSpecReader
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    private readonly string _file;
    private readonly int _linesBefore;
    private readonly UnicodeBreaks? _breaks;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly SpecTreeBuilder _tree;
    private readonly TextPool _keys = new();
    private readonly AnchorTable _anchors;
    private readonly Stack<string?> _openAnchors = new();

    private YamlSpecReader(string file, string text, int linesBefore, ReadingLimits limits, ProblemSink problems)
    {
        _file = file;
        _linesBefore = linesBefore;
        _tree = new SpecTreeBuilder(limits, problems);
        _anchors = new AnchorTable(limits);

        _breaks = UnicodeBreaks.Hide(ref text);
        text = LeadingBlanks.Empty(text);

        // The scanner's own limit of 1,024 characters for a key stays: it is YAML's, and what keeps the scanner from looking ahead without end.
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    public static SpecNode Read(
        string file, string text, int linesBefore, ReadingLimits limits, ProblemSink problems, CancellationToken cancellationToken) =>
        new YamlSpecReader(file, text, linesBefore, limits, problems).Read(cancellationToken);

    private SpecNode Read(CancellationToken cancellationToken)
    {
        var documents = 0;
        for (var i = 0; MoveNext(); i++)
        {
            if ((i & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            switch (_parser.Current!)
            {
                case Scalar scalar:
                    Scalar(scalar);
                    break;
                case MappingStart start:
                    CheckTag(start, "map");
                    Open(new SpecMapping(Spot(start.Start)), start);
                    break;
                case SequenceStart start:
                    CheckTag(start, "seq");
                    Open(new SpecSequence(Spot(start.Start)), start);
                    break;
                case MappingEnd or SequenceEnd:
                    Close();
                    break;
                case AnchorAlias alias:
                    Alias(alias);
                    break;
                case DocumentStart start when ++documents > 1:
                    throw FatalProblemException.NotReadable(Spot(start.Start, start.End), "a second document begins here, and a file has one");
            }
        }

        return _tree.Root ?? throw FatalProblemException.NotReadable(SourceSpot.WholeFile(_file), "it is empty");
    }

    private bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException exception)
        {
            // Some errors of the scanner, that of a tab among them, come without a place: it is where the scanner stands.
            var spot = exception.End.Index == 0 ? Spot(_scanner.CurrentPosition) : Spot(exception.Start, exception.End);
            throw LongQuote() ?? FatalProblemException.NotReadable(spot, Sentence(exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // Defects of the parser that mutated documents bring out, such as a "---" inside of a flow mapping.
            throw FatalProblemException.NotReadable(Spot(_scanner.CurrentPosition), "something here is not YAML");
        }
    }

    /// <summary>
    /// A quote that is not closed ends at the next one in the file, and what follows that is no YAML. The place to look at is where the
    /// quoted text begins.
    /// </summary>
    private FatalProblemException? LongQuote() =>
        _parser.Current is Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted && quoted.End.Line > quoted.Start.Line
            ? FatalProblemException.NotReadable(
                Spot(quoted.Start),
                $"the text in quotes that begins here ends in line {(quoted.End.Line + _linesBefore).ToString(CultureInfo.InvariantCulture)}, "
                + "and what follows it is not YAML; is the quote closed?")
            : null;

    private void Scalar(Scalar scalar)
    {
        var spot = Spot(scalar.Start, scalar.End);
        if (_tree.ExpectsKey)
        {
            if (!scalar.Anchor.IsEmpty)
            {
                _anchors.Define(scalar.Anchor.Value, Node(scalar, spot));
            }

            _tree.Key(_keys.Get(Text(scalar)), spot, isMerge: scalar.Style == ScalarStyle.Plain && scalar.Value == MergeKey.Text);
            return;
        }

        var node = Node(scalar, spot);
        _tree.Scalar(node);
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors.Define(scalar.Anchor.Value, node);
        }
    }

    private void Open(SpecNode container, NodeEvent start)
    {
        if (_tree.ExpectsKey)
        {
            throw FatalProblemException.NotReadable(container.Spot, $"a key is a text, not {container.Described}");
        }

        _tree.Open(container);
        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        _openAnchors.Push(anchor);
        if (anchor is not null)
        {
            _anchors.Begin(anchor);
        }
    }

    private void Close()
    {
        var node = _tree.Close();
        if (_openAnchors.Pop() is { } anchor)
        {
            _anchors.Define(anchor, node);
        }
    }

    private void Alias(AnchorAlias alias)
    {
        var spot = Spot(alias.Start, alias.End);
        var node = _anchors.Find(alias.Value.Value, spot);
        if (!_tree.ExpectsKey)
        {
            var copy = _anchors.Copy(alias.Value.Value, node, _tree.Depth, spot, out var nodes);
            _tree.Count(nodes, spot);
            _tree.Place(copy);
            return;
        }

        if (node is not SpecScalar key)
        {
            throw FatalProblemException.NotReadable(spot, $"a key is a text, not {node.Described}");
        }

        _tree.Key(key.Text, spot, isMerge: false);
    }

    private SpecScalar Node(Scalar scalar, SourceSpot spot)
    {
        if (scalar.Tag.IsEmpty)
        {
            return scalar.Style == ScalarStyle.Plain ? Plain(Text(scalar), spot) : new SpecScalar(spot, Text(scalar), SpecScalarKind.String);
        }

        // A lone '!' says: not by the schema, by the kind of node.
        if (scalar.Tag.Value is "!" or TagPrefix + "str" or TagPrefix + "binary" or TagPrefix + "timestamp")
        {
            return new SpecScalar(spot, Text(scalar), SpecScalarKind.String);
        }

        var node = Plain(Text(scalar), spot);
        var fits = scalar.Tag.Value switch
        {
            TagPrefix + "int" => node.Kind == SpecScalarKind.Integer,
            TagPrefix + "float" => node.Kind is SpecScalarKind.Number or SpecScalarKind.Integer,
            TagPrefix + "bool" => node.Kind == SpecScalarKind.Boolean,
            TagPrefix + "null" => node.Kind == SpecScalarKind.Null,
            _ => throw UnknownTag(scalar.Tag, spot),
        };
        return fits ? node : throw FatalProblemException.NotReadable(spot, $"the tag '{scalar.Tag.Value}' does not fit the text '{Text(scalar)}'");
    }

    private string Text(Scalar scalar) => _breaks is null ? scalar.Value : _breaks.Restore(scalar.Value);

    private static SpecScalar Plain(string value, SourceSpot spot)
    {
        var kind = CoreSchema.Resolve(value, out var text);
        return new SpecScalar(spot, text, kind);
    }

    private void CheckTag(NodeEvent start, string name)
    {
        if (!start.Tag.IsEmpty && start.Tag.Value != "!" && start.Tag.Value != TagPrefix + name)
        {
            throw UnknownTag(start.Tag, Spot(start.Start));
        }
    }

    private static FatalProblemException UnknownTag(TagName tag, SourceSpot spot) =>
        FatalProblemException.NotReadable(spot, $"the tag '{tag.Value}' means nothing here");

    private SourceSpot Spot(Mark start) => new(_file, _linesBefore + (int)start.Line, (int)start.Column);

    /// <summary>A text over several lines is shown at its first character.</summary>
    private SourceSpot Spot(Mark start, Mark end) =>
        Spot(start) with { Length = start.Line == end.Line ? (int)(end.Column - start.Column) : 1 };

    /// <summary>YamlDotNet's message is a sentence; ours goes on after a colon and sets its own full stop.</summary>
    private static string Sentence(string message) =>
        message.Length == 0 ? "it is not YAML" : char.ToLowerInvariant(message[0]) + message.Substring(1).TrimEnd('.');
}
