using CsCheck;
using SigTroubleshoot.Diagnosis.Exchanges;

namespace SigTroubleshoot.Unit.Errors.Exchanges;

/// <summary>The pieces in the shared buffer are those that were added, in order.</summary>
public sealed class TrailPiecesTests
{
    [Fact]
    public void First_in_first_out() =>
        Gen.Select(Gen.Int[0, 50], Gen.Bool).Array[1, 200].Sample(steps =>
        {
            var pieces = new TrailPieces();
            var expected = new Queue<(long Start, string Text)>();
            for (var i = 0; i < steps.Length; i++)
            {
                var (length, isAdded) = steps[i];
                if (isAdded || expected.Count == 0)
                {
                    var text = new string((char)('a' + (i % 26)), length);
                    pieces.Add(i, ("--" + text).ToCharArray(), 2, length);
                    expected.Enqueue((i, text));
                }
                else
                {
                    var (start, text) = expected.Dequeue();
                    Assert.Equal((start, text), (pieces.FirstStart, pieces.First(pieces.FirstLength)));
                    pieces.RemoveFirst();
                }

                Assert.Equal((expected.Count, expected.Sum(piece => piece.Text.Length)), (pieces.Count, pieces.Length));
            }
        });
}
