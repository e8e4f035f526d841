package org.mingjian.data.extract.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** An operator of a content stream that takes numbers and draws (绘图操作符). */
final class DrawingOperator extends OperatorProcessor {

    /** What the operator does with its numbers. */
    @FunctionalInterface
    interface Action {
        void draw(List<COSNumber> numbers);
    }

    private final String name;
    private final int numbers;
    private final Action action;

    DrawingOperator(PDFStreamEngine engine, String name, int numbers, Action action) {
        super(engine);
        this.name = name;
        this.numbers = numbers;
        this.action = action;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.size() < numbers || !checkArrayTypesClass(operands, COSNumber.class)) {
            throw new MissingOperandException(operator, operands);
        }
        action.draw(operands.stream().map(COSNumber.class::cast).toList());
    }

    @Override
    public String getName() {
        return name;
    }
}
