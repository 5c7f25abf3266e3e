using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Parses RFC 9535. It recurses where filters nest, and not deeper than <see cref="MostNesting"/>.</summary>
internal sealed class JsonPathParser(string text)
{
    private const int MostNesting = 64;

    // Blanks around a query are none of the standard's, but a folded text of YAML ends with a line break.
    private readonly JsonPathScanner _scanner = new(text.Trim());
    private int _nesting;

    public JsonPathQuery Parse()
    {
        if (!_scanner.Take('$'))
        {
            throw _scanner.Unexpected("'$'");
        }

        var query = new JsonPathQuery(FromRoot: true, Segments());
        return _scanner.AtEnd ? query : throw _scanner.Unexpected("'.' or '['");
    }

    private List<JsonPathSegment> Segments()
    {
        var segments = new List<JsonPathSegment>();
        while (true)
        {
            _scanner.Blanks();
            if (_scanner.Take(".."))
            {
                segments.Add(new JsonPathSegment(IsDescendant: true, _scanner.Current == '[' ? Bracketed() : [Shorthand()]));
            }
            else if (_scanner.Take('.'))
            {
                segments.Add(new JsonPathSegment(IsDescendant: false, [Shorthand()]));
            }
            else if (_scanner.Current == '[')
            {
                segments.Add(new JsonPathSegment(IsDescendant: false, Bracketed()));
            }
            else
            {
                return segments;
            }
        }
    }

    private JsonPathSelector Shorthand() => _scanner.Take('*') ? new JsonPathWildcard() : new JsonPathName(_scanner.Name());

    private List<JsonPathSelector> Bracketed()
    {
        _scanner.Expect('[');
        var selectors = new List<JsonPathSelector>();
        do
        {
            _scanner.Blanks();
            selectors.Add(Selector());
            _scanner.Blanks();
        }
        while (_scanner.Take(','));

        _scanner.Expect(']');
        return selectors;
    }

    private JsonPathSelector Selector()
    {
        switch (_scanner.Current)
        {
            case '\'' or '"':
                return new JsonPathName(_scanner.Quoted());
            case '*':
                _scanner.Take('*');
                return new JsonPathWildcard();
            case '?':
                _scanner.Take('?');
                return new JsonPathFilter(Condition());
            case ':' or '-' or (>= '0' and <= '9'):
                return IndexOrSlice();
            default:
                throw _scanner.Unexpected("a selector");
        }
    }

    private JsonPathSelector IndexOrSlice()
    {
        long? start = _scanner.Current == ':' ? null : _scanner.Integer();
        var afterStart = _scanner.Current;
        _scanner.Blanks();
        if (!_scanner.Take(':'))
        {
            return new JsonPathIndex(start ?? throw _scanner.Unexpected($"':' instead of '{afterStart}'"));
        }

        var end = OptionalInteger();
        var step = _scanner.Take(':') ? OptionalInteger() : null;
        return new JsonPathSlice(start, end, step ?? 1);
    }

    private long? OptionalInteger()
    {
        _scanner.Blanks();
        if (_scanner.Current is not ('-' or (>= '0' and <= '9')))
        {
            return null;
        }

        var value = _scanner.Integer();
        _scanner.Blanks();
        return value;
    }

    private JsonPathCondition Condition()
    {
        if (++_nesting > MostNesting)
        {
            throw _scanner.Error("the filters nest too deeply");
        }

        var conditions = new List<JsonPathCondition>();
        do
        {
            conditions.Add(Conjunction());
        }
        while (_scanner.Take("||"));

        _nesting--;
        return conditions.Count == 1 ? conditions[0] : new JsonPathOr(conditions);
    }

    private JsonPathCondition Conjunction()
    {
        var conditions = new List<JsonPathCondition>();
        do
        {
            _scanner.Blanks();
            conditions.Add(Basic());
            _scanner.Blanks();
        }
        while (_scanner.Take("&&"));

        return conditions.Count == 1 ? conditions[0] : new JsonPathAnd(conditions);
    }

    private JsonPathCondition Basic()
    {
        var isNegated = _scanner.Take('!');
        _scanner.Blanks();
        JsonPathCondition condition;
        if (_scanner.Take('('))
        {
            condition = Condition();
            _scanner.Expect(')');
        }
        else
        {
            condition = TestOrComparison(allowsComparison: !isNegated);
        }

        return isNegated ? new JsonPathNot(condition) : condition;
    }

    private JsonPathCondition TestOrComparison(bool allowsComparison)
    {
        if (_scanner.Current is '@' or '$')
        {
            var query = Query();
            _scanner.Blanks();
            return Operator() is { } queryOperator ? Comparison(Value(query), queryOperator, allowsComparison) : new JsonPathExists(query);
        }

        if (PatternTest() is { } test)
        {
            return test;
        }

        var left = Operand();
        _scanner.Blanks();
        return Comparison(left, Operator() ?? throw _scanner.Unexpected("a comparison"), allowsComparison);
    }

    private JsonPathComparison Comparison(JsonPathOperand left, JsonPathOperator compared, bool allowsComparison)
    {
        if (!allowsComparison)
        {
            throw _scanner.Error("'!' before a comparison needs parentheses");
        }

        _scanner.Blanks();
        return new JsonPathComparison(left, compared, Operand());
    }

    private JsonPathQuery Query()
    {
        var fromRoot = _scanner.Take('$');
        if (!fromRoot)
        {
            _scanner.Expect('@');
        }

        return new JsonPathQuery(fromRoot, Segments());
    }

    private JsonPathValue Value(JsonPathQuery query) =>
        query.IsSingular ? new JsonPathValue(query) : throw _scanner.Error("what is compared may find one node only");

    private JsonPathOperator? Operator()
    {
        if (_scanner.Take("=="))
        {
            return JsonPathOperator.Equal;
        }

        if (_scanner.Take("!="))
        {
            return JsonPathOperator.NotEqual;
        }

        if (_scanner.Take("<="))
        {
            return JsonPathOperator.LessOrEqual;
        }

        if (_scanner.Take(">="))
        {
            return JsonPathOperator.GreaterOrEqual;
        }

        return _scanner.Take('<') ? JsonPathOperator.Less : _scanner.Take('>') ? JsonPathOperator.Greater : null;
    }

    private JsonPathPatternTest? PatternTest()
    {
        var isWhole = _scanner.Take("match(");
        if (!isWhole && !_scanner.Take("search("))
        {
            return null;
        }

        var tested = Argument();
        _scanner.Expect(',');
        var pattern = Argument();
        _scanner.Expect(')');
        return new JsonPathPatternTest(tested, pattern, isWhole);
    }

    private JsonPathOperand Argument()
    {
        _scanner.Blanks();
        var operand = Operand();
        _scanner.Blanks();
        return operand;
    }

    private JsonPathOperand Operand()
    {
        switch (_scanner.Current)
        {
            case '@' or '$':
                return Value(Query());
            case '\'' or '"':
                return Literal(_scanner.Quoted(), SpecScalarKind.String);
            case '-' or (>= '0' and <= '9'):
                var number = _scanner.Number();
                return Literal(number, number.IndexOfAny(['.', 'e', 'E']) < 0 ? SpecScalarKind.Integer : SpecScalarKind.Number);
        }

        var word = _scanner.Word();
        if (_scanner.Take('('))
        {
            return Function(word);
        }

        return word switch
        {
            "true" or "false" => Literal(word, SpecScalarKind.Boolean),
            "null" => Literal(string.Empty, SpecScalarKind.Null),
            _ => throw _scanner.Error("a value is expected"),
        };
    }

    private JsonPathOperand Function(string name)
    {
        if (++_nesting > MostNesting)
        {
            throw _scanner.Error("the functions nest too deeply");
        }

        _scanner.Blanks();
        JsonPathOperand call = name switch
        {
            "length" => new JsonPathLength(Operand()),
            "count" => new JsonPathCount(Query()),
            "value" => new JsonPathValue(Query()),
            _ => throw _scanner.Error($"'{name}' is no function that gives a value"),
        };
        _scanner.Blanks();
        _scanner.Expect(')');
        _nesting--;
        return call;
    }

    private static JsonPathLiteral Literal(string value, SpecScalarKind kind) => new(new SpecScalar(SourceSpot.WholeFile(string.Empty), value, kind));
}
