-- What the incumbent system would show for a report, and where a report stands in the queue.

ALTER TABLE report ADD COLUMN light VARCHAR;
ALTER TABLE report ADD COLUMN fixed_light VARCHAR;
ALTER TABLE report ADD COLUMN light_explanation VARCHAR;

-- Of the findings nobody has decided: points in doubt, the same times the precision of their rules, the largest amount
-- in doubt times its rule's precision (yuan, findings without points only), and how many findings there are.
-- Derived from finding and case_event; NULL where none carries points or money.
ALTER TABLE report ADD COLUMN stake DECIMAL(9, 4);
ALTER TABLE report ADD COLUMN priority DECIMAL(9, 4);
ALTER TABLE report ADD COLUMN priority_amount DECIMAL(18, 2);
ALTER TABLE report ADD COLUMN open_findings INTEGER;

-- Yuan by which the prints differ; NULL where the question is not about money.
ALTER TABLE finding ADD COLUMN amount DECIMAL(18, 2);
