using CsCheck;
using SigTroubleshoot.Diagnosis.Scanning;

namespace SigTroubleshoot.Unit.Errors.Scanning;

public sealed class HitQueueTests
{
    [Fact]
    public void Gives_back_what_was_added_in_the_same_order() =>
        Gen.Int[0, 300].Array[1, 20].Sample(steps =>
        {
            var queue = new HitQueue();
            var expected = new Queue<(long End, int Phrase)>();
            foreach (var (step, index) in steps.Select((step, index) => (step, index)))
            {
                for (var i = 0; i < step; i++)
                {
                    queue.Add(((long)index << 40) + i, i);
                    expected.Enqueue((((long)index << 40) + i, i));
                }

                for (var i = 0; i < step / 2; i++)
                {
                    Assert.Equal(expected.Dequeue(), (queue.FirstEnd, queue.FirstPhrase));
                    queue.RemoveFirst();
                }

                Assert.Equal(expected.Count, queue.Count);
            }
        });
}
